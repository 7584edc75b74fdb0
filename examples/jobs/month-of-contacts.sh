# A month of contacts from two tools: rates, ladder and retention.
# It starts from contact-history.txt as VAN exports it and messages.csv as Spoke does.

# Each export becomes one log without names; the rates are printed with their definition.
movement-data contacts contact-history.txt --from van-contact-history --time-zone America/New_York --by tactic --out contacts.csv
movement-data contacts contact-history.txt --from van-contact-history --time-zone America/New_York --unit people
movement-data contacts messages.csv --from spoke-messages --time-zone America/New_York --by hour --out texts.csv

# Who was tried, reached, and reached again; and who is heard from again in the weeks after.
# The limit makes Node tidy up early: a log of a million contacts then takes less than 500 MB.
node --max-old-space-size=256 ladder-and-retention.mjs contacts.csv
