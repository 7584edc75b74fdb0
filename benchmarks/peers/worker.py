"""Runs one kind of work of a Python package each time a line arrives. Arguments: work, peer, data folder."""
import json
import os
import sys
import time

work, peer, folder = sys.argv[1:4]
try:
    import numpy as np

    if peer == "statsmodels":
        import pandas as pd
        import statsmodels.api as sm
    elif peer == "scikit-learn":
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import roc_auc_score
    else:
        from scipy.linalg.blas import dsyrk
        from scipy.special import expit
except ImportError as error:
    print(json.dumps({"missing": str(error)}), flush=True)
    sys.exit()


def open_fit(name, n, p):
    a = np.fromfile(os.path.join(folder, name))
    return a[: n * p].reshape(p, n).T, a[n * p :]


def newton(x, y):
    full = np.asfortranarray(np.column_stack([np.ones(len(y)), x]))
    beta = np.zeros(full.shape[1])
    while True:
        mu = 1 / (1 + np.exp(-(full @ beta)))
        information = dsyrk(1.0, full * np.sqrt(mu * (1 - mu))[:, None], trans=1)
        information = information + np.triu(information, 1).T
        step = np.linalg.solve(information, full.T @ (y - mu))
        beta = beta + step
        if np.abs(step).max() < 1e-10:
            return np.r_[beta, np.sqrt(np.diag(np.linalg.inv(information)))]


def fit_work(name, n, p):
    x, y = open_fit(name, n, p)
    if peer == "numpy":
        return lambda: newton(x, y)
    if peer == "scikit-learn":

        def fit():
            m = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-10, max_iter=300).fit(x, y)
            return np.r_[m.intercept_, m.coef_[0]]

        return fit
    if work == "groups":

        def counted():
            names = [f"x{j}" for j in range(p)]
            frame = pd.DataFrame(x, columns=names).assign(y=y)
            g = frame.groupby(names, sort=False)["y"].agg(["sum", "count"]).reset_index()
            exog = sm.add_constant(g[names].to_numpy())
            endog = np.column_stack([g["sum"], g["count"] - g["sum"]])
            r = sm.GLM(endog, exog, family=sm.families.Binomial()).fit(tol=1e-12)
            return np.r_[r.params, r.bse]

        return counted

    def logit():
        r = sm.Logit(y, sm.add_constant(x)).fit(disp=0, method="newton", tol=1e-12)
        return np.r_[r.params, r.bse]

    return logit


def score_work():
    n, p, chunk = 10_000_000, 20, 500_000
    x = np.fromfile(os.path.join(folder, "score-10m.f32"), dtype=np.float32).reshape(p, n)
    beta, first = np.linspace(-0.5, 0.5, p), -0.2
    rows = [0, 1, 4_999_999, n - 1]
    if peer == "scikit-learn":
        m = LogisticRegression().fit(np.random.rand(50, p), np.arange(50) % 2)
        m.coef_, m.intercept_ = beta[None, :], np.array([first])

        def score():
            out = np.empty(n)
            for i in range(0, n, chunk):
                out[i : i + chunk] = m.predict_proba(x[:, i : i + chunk].T)[:, 1]
            return out[rows]

        return score
    floats = beta.astype(np.float32)

    def score_floats():
        out = np.empty(n, np.float32)
        for i in range(0, n, chunk):
            out[i : i + chunk] = expit(floats @ x[:, i : i + chunk] + np.float32(first))
        return out[rows]

    return score_floats


def auc_work(name):
    a = np.fromfile(os.path.join(folder, name))
    n = len(a) // 2
    s, y = a[:n], a[n:].astype(np.uint8)
    if peer == "scikit-learn":
        return lambda: np.array([roc_auc_score(y, s)])

    def auc():
        no, yes = np.sort(s[y == 0]), np.sort(s[y == 1])
        ahead = np.searchsorted(no, yes, "left").sum() + np.searchsorted(no, yes, "right").sum()
        return np.array([ahead / 2 / (len(no) * len(yes))])

    return auc


run = {
    "fit-1m": lambda: fit_work("fit-1m.f64", 1_000_000, 20),
    "fit-300k": lambda: fit_work("fit-300k.f64", 300_000, 10),
    "groups": lambda: fit_work("groups-1m.f64", 1_000_000, 8),
    "score": score_work,
    "auc-spread": lambda: auc_work("auc-spread.f64"),
    "auc-clustered": lambda: auc_work("auc-clustered.f64"),
}[work]()
print(json.dumps({"ready": True}), flush=True)
for _ in sys.stdin:
    cpu, start = time.process_time(), time.perf_counter()
    result = run()
    seconds, used = time.perf_counter() - start, time.process_time() - cpu
    print(json.dumps({"seconds": seconds, "cpu": used, "result": [float(v) for v in result]}), flush=True)
