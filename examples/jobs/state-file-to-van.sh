# From the state's voter file to scored universes and the scores that VAN loads.
# It starts from ncvoter.txt and ncvhis.txt as the state gives them, and crosswalk.csv with the ids of VAN.

# Clean: days, placeholders, ids with their zeros. The report says what was changed and what was not understood.
movement-data import ncvoter.txt --as-of 2026-09-01 --no-labels --out voters.parquet
movement-data import ncvhis.txt --as-of 2026-09-01 --no-labels --out votes.parquet

# Learn from the last election: what was known before it, and who voted in it.
movement-data features --recipe learn.json --as-of 2024-11-05 --out learn.parquet
movement-data split learn.parquet --seed 2026 --train train.parquet --test test.parquet
movement-data fit train.parquet --outcome voted --predictors age,lastThree_voted,lastThree_could,party_cd --out model.json
movement-data validate test.parquet --model model.json
movement-data card test.parquet --model model.json --title "Turnout in November" --use "Whom to remind to vote." --not-for "Whom to leave out of a public service." --out card.md

# Score everybody as of the coming election, and cut universes at 30% and 70%.
movement-data features --recipe now.json --as-of 2026-11-03 --out now.parquet
movement-data score now.parquet --model model.json --column turnout --unseen missing --out scored.parquet
movement-data features --recipe universes.json --as-of 2026-11-03 --out universes.parquet

# Back to VAN: its own ids and the score, nothing else.
movement-data export universes.parquet --for van-scores --also turnout --crosswalk crosswalk.csv --crosswalk-keys ncid=vanid --id person_id --out van-scores.csv
