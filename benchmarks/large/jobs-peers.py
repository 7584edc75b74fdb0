"""The three jobs as people do them in Python with DuckDB and statsmodels: jobs-peers.py JOB, in the folder of the files."""

import resource
import sys

import duckdb
import numpy as np
import statsmodels.api as sm

job = sys.argv[1]
db = duckdb.connect()
VOTERS = "read_csv('ncvoter.txt', delim='\t', all_varchar=true, header=true)"


def design(frame):
    parties = ["LIB", "REP", "UNA"]
    return np.column_stack(
        [np.ones(len(frame)), frame["age"], frame["voted3"], frame["could3"]] + [(frame["party_cd"] == p) for p in parties]
    ).astype(float)


if job == "state-file-to-van":
    db.sql(f"CREATE TABLE voters AS SELECT ncid, party_cd, county_desc, CAST(birth_year AS INT) AS born, strptime(registr_dt, '%m/%d/%Y') AS registered FROM {VOTERS}")
    db.sql("CREATE TABLE votes AS SELECT ncid, strptime(election_lbl, '%m/%d/%Y')::DATE AS day FROM read_csv('ncvhis.txt', delim='\t', all_varchar=true, header=true)")
    days = ["2018-11-06", "2020-11-03", "2022-11-08", "2024-11-05"]

    def features(seen, as_of):
        could = " + ".join(f"(registered <= '{d}' AND {d[:4]} - born >= 18)::INT" for d in seen)
        listed = ", ".join(f"'{d}'" for d in seen)
        return db.sql(
            f"SELECT v.ncid, party_cd, county_desc, {as_of[:4]} - born AS age, COALESCE(n, 0) AS voted3, {could} AS could3, (o.ncid IS NOT NULL)::INT AS voted "
            f"FROM voters v LEFT JOIN (SELECT ncid, COUNT(DISTINCT day) AS n FROM votes WHERE day IN ({listed}) GROUP BY ncid) h USING (ncid) "
            f"LEFT JOIN (SELECT DISTINCT ncid FROM votes WHERE day = '2024-11-05') o ON o.ncid = v.ncid"
        ).df()

    learn = features(days[:3], "2024-11-05")
    train = np.random.default_rng(1).random(len(learn)) < 0.7
    fit = sm.Logit(learn["voted"][train], design(learn[train])).fit(disp=0)
    fit.predict(design(learn[~train]))
    now = features(days[1:], "2026-11-03")
    now["turnout"] = fit.predict(design(now))
    now["universe"] = np.digitize(now["turnout"], [0.3, 0.7])
    db.sql("COPY (SELECT vanid, turnout FROM now JOIN read_csv('crosswalk.csv') USING (ncid)) TO 'theirs.csv'")
elif job == "texting-test":
    frame = db.sql(f"SELECT ncid, county_desc, first_name, last_name, full_phone_number, zip_code, birth_year, party_cd FROM {VOTERS}").df()
    random = np.random.default_rng(1)
    frame["arm"] = frame.groupby("county_desc")["ncid"].transform(lambda ids: random.permutation(np.arange(len(ids)) % 2))
    frame.groupby("arm")["birth_year"].apply(lambda years: years.astype(float).mean())
    db.sql("COPY (SELECT first_name, last_name, full_phone_number, zip_code, ncid FROM frame WHERE arm = 1 AND full_phone_number <> '') TO 'theirs.csv'")
    result = db.sql("SELECT f.arm, f.county_desc, r.voted FROM frame f JOIN read_csv('voted-after.csv') r USING (ncid)").df()
    dummies = [(result["county_desc"] == c).astype(float) for c in sorted(result["county_desc"].unique())[1:]]
    sm.OLS(result["voted"].astype(float), np.column_stack([np.ones(len(result)), result["arm"]] + dummies)).fit(cov_type="HC2").summary()
else:
    db.sql('CREATE TABLE log AS SELECT DISTINCT "Voter File VANID" AS person, strptime("Date Canvassed", \'%m/%d/%Y\')::DATE AS day, "Result" AS result, "Contact Type" AS tactic FROM read_csv(\'contact-history.txt\', delim=\'\t\', all_varchar=true, header=true)')
    db.sql("SELECT tactic, COUNT(*), AVG((result = 'Canvassed')::INT) FROM log WHERE result <> 'Refused' GROUP BY tactic").fetchall()
    db.sql("SELECT COUNT(*), AVG(r) FROM (SELECT person, MAX((result = 'Canvassed')::INT) AS r FROM log GROUP BY person)").fetchall()
    db.sql("SELECT hour(CAST(attempted_at AS TIMESTAMP)), AVG((is_from_contact)::INT) FROM read_csv('messages.csv') GROUP BY 1").fetchall()
    db.sql("SELECT COUNT(DISTINCT person), COUNT(DISTINCT CASE WHEN result = 'Canvassed' THEN person END) FROM log").fetchall()
    db.sql(
        "SELECT joined, (date_trunc('week', day) - joined) AS age, COUNT(DISTINCT person) FROM "
        "(SELECT person, day, MIN(date_trunc('week', day)) OVER (PARTITION BY person) AS joined FROM log) GROUP BY ALL"
    ).fetchall()
    db.sql("COPY log TO 'theirs.csv'")
used = resource.getrusage(resource.RUSAGE_SELF)
print("used", used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, file=sys.stderr)
