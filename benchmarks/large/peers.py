"""Fits and scores a list as people do in Python: peers.py pandas|duckdb list.csv. Prints processor seconds and megabytes."""

import os
import resource
import sys
import tempfile

which, path = sys.argv[1:]
numbers = ["age", "general4", "partisan", "income"]
texts = ["party", "gender"]
out = tempfile.mktemp(suffix=".csv")

if which == "pandas":
    import pandas as pd
    import statsmodels.formula.api as smf

    rows = pd.read_csv(path)
    formula = "voted ~ " + " + ".join(numbers + [f"C({name})" for name in texts])
    fit = smf.logit(formula, rows).fit(disp=0)
    rows["score"] = fit.predict(rows)
    rows.to_csv(out, index=False)
else:
    import duckdb
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    rows = duckdb.sql(f"SELECT * FROM read_csv('{path}')")
    frame = rows.df()
    usable = frame[numbers + texts + ["voted"]].dropna().index
    design = np.column_stack(
        [frame[name].to_numpy(float) for name in numbers]
        + [(frame[name] == level).to_numpy(float) for name in texts for level in sorted(frame[name].unique())[1:]]
    )
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-10)
    model.fit(design[usable], frame["voted"].to_numpy()[usable])
    frame["score"] = np.nan
    frame.loc[usable, "score"] = model.predict_proba(design[usable])[:, 1]
    duckdb.sql("SELECT * FROM frame").write_csv(out)
os.remove(out)
used = resource.getrusage(resource.RUSAGE_SELF)
print("used", used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, file=sys.stderr)
