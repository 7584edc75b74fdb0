# A test of a text message, from the size of the test to what it did.
# It starts from ncvoter.txt as the state gives it; voted-after.csv says who voted, when that is known.

# How many people must be in each arm to see two points, where 30 of 100 vote anyway?
movement-data power --baseline 0.3 --effect 0.02

movement-data import ncvoter.txt --as-of 2026-09-01 --no-labels --out list.parquet

# Draw inside each county, keep the record, and look whether the arms are alike.
movement-data assign list.parquet --arms control,text --seed 2026 --blocks county_desc --id ncid --date 2026-09-01 --record record.json --out assigned.parquet
movement-data balance assigned.parquet --covariates birth_year,party_cd --blocks county_desc

# Only the arm that gets the text goes into the texting tool.
movement-data export assigned.parquet --for spoke --only assignment=text --column cell=full_phone_number --column external_id=ncid --column firstName=first_name --column lastName=last_name --out spoke.csv

# Weeks later: everybody who was drawn counts, whether the text was read or not.
movement-data estimate voted-after.csv --outcome voted --record record.json --assigned assigned.parquet
