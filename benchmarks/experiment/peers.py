"""What people use instead, with numpy: each line read from stdin names a job, each line written says its seconds and result.

Run by experiment.mjs, which hands over the folder with the data and takes turns with this process.
"""
import sys
import time

import numpy as np

folder = sys.argv[1]
y = np.fromfile(f"{folder}/outcome.bin", np.uint8)
z = np.fromfile(f"{folder}/people.bin", np.uint8)
zc = np.fromfile(f"{folder}/clusters-treated.bin", np.uint8)
block = np.fromfile(f"{folder}/block.bin", np.int32)
cluster = np.fromfile(f"{folder}/cluster.bin", np.int32)
DRAWS = 10_000


def p_value(observed, draws):
    return (1 + (np.abs(draws) >= abs(observed) * (1 - 1e-10)).sum()) / (1 + len(draws))


def blocks_counts():
    """Hypergeometric counts for all blocks and draws in one call."""
    rng = np.random.default_rng(5)
    people = np.bincount(block)
    treated = np.bincount(block, weights=z).astype(np.int64)
    yes = np.bincount(block, weights=y).astype(np.int64)
    share = people / len(y)

    def statistic(t):
        return ((t / treated - (yes - t) / (people - treated)) * share).sum(axis=-1)

    observed = statistic(np.bincount(block, weights=y * z))
    return p_value(observed, statistic(rng.hypergeometric(yes, people - yes, treated, size=(DRAWS, len(people)))))


def blocks_people():
    """The same by permuting people inside their blocks; 100 draws, scaled."""
    rng = np.random.default_rng(5)
    people = np.bincount(block)
    share = people / len(y)
    treated = np.bincount(block, weights=z)
    yes = np.bincount(block, weights=y)
    ends = np.cumsum(people)
    out = np.empty(100)
    shuffled = z.copy()
    for i in range(100):
        for start, end in zip(ends - people, ends):
            rng.shuffle(shuffled[start:end])
        t = np.add.reduceat((y & shuffled).astype(np.int64), ends - people)
        out[i] = ((t / treated - (yes - t) / (people - treated)) * share).sum()
    return out.std()


def clusters():
    """Whole clusters permuted inside blocks of equally many clusters."""
    rng = np.random.default_rng(5)
    total = np.bincount(cluster, weights=y)
    size = np.bincount(cluster).astype(float)
    first = np.unique(cluster, return_index=True)[1]
    blocks = block[first].max() + 1
    total, size, treated = (v.reshape(blocks, -1) for v in (total, size, zc[first].astype(float)))
    yes, people = total.sum(axis=1), size.sum(axis=1)
    share = people / len(y)

    def statistic(w):
        t, m = (w * total).sum(axis=1), (w * size).sum(axis=1)
        return ((t / m - (yes - t) / (people - m)) * share).sum()

    observed = statistic(treated)
    return p_value(observed, np.array([statistic(rng.permuted(treated, axis=1)) for _ in range(DRAWS)]))


def simulate_loop():
    """1,000 experiments of 20,000 people, person by person: shuffle, draw, compare with HC2."""
    rng = np.random.default_rng(1)
    n = 20_000
    arm = np.zeros(n, bool)
    arm[: n // 2] = True
    found = 0
    for _ in range(1000):
        rng.shuffle(arm)
        out = rng.standard_normal(n) + 0.03 * arm
        a, b = out[arm], out[~arm]
        se = (a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)) ** 0.5
        found += abs((a.mean() - b.mean()) / se) > 1.959964
    return found / 1000


def simulate_binary():
    """100,000 yes/no experiments of 20,000 people, two binomial counts each."""
    rng = np.random.default_rng(1)
    m = 10_000
    a = rng.binomial(m, 0.48, 100_000) / m
    b = rng.binomial(m, 0.46, 100_000) / m
    se = np.sqrt(a * (1 - a) / (m - 1) + b * (1 - b) / (m - 1))
    return (np.abs((a - b) / se) > 1.959964).mean()


SCALE = {"blocks_people": DRAWS / 100}
print(np.__version__, flush=True)
for line in sys.stdin:
    job = line.strip()
    start, cpu = time.perf_counter(), time.process_time()
    result = globals()[job]()
    scale = SCALE.get(job, 1)
    print(scale * (time.perf_counter() - start), scale * (time.process_time() - cpu), float(result), flush=True)
