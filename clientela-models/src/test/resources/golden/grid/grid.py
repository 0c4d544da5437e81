"""Writes pareto-nbd.csv and bg-nbd.csv: exact values to hold the models against.

Formulas as printed in the papers (see README), in 120-digit arithmetic with mpmath, none of the
rearrangements of the Java code. Run: python3 grid.py (needs mpmath; some minutes).
"""
import random
from mpmath import mp, mpf, log, hyp2f1, loggamma, exp, quad, nstr

mp.dps = 120
POINTS = 250
WEEKS = 52


def ratio(a, x):  # ln of gamma(a + x) / gamma(a)
    return loggamma(a + x) - loggamma(a)


def pareto(r, al, s, be, x, tx, T):
    m = r + x
    big = max(al, be)
    second = s + 1 if al >= be else m
    gap = abs(al - be)

    def part(u):
        return hyp2f1(r + s + x, second, r + s + x + 1, gap / (big + u)) / (big + u) ** (r + s + x)

    a0 = part(tx) - part(T) if T > tx else mpf(0)
    alive = (al + T) ** -m * (be + T) ** -s
    left = s / (r + s + x) * a0
    ll = ratio(r, x) + r * log(al) + s * log(be) + log(alive + left)
    p = alive / (alive + left)
    t = WEEKS
    mean = m * (be + T) / ((al + T) * (s - 1)) * (1 - ((be + T) / (be + T + t)) ** (s - 1)) * p
    none = ((al + T) / (al + T + t)) ** m * ((be + T) / (be + T + t)) ** s
    # leaves at y before buying: gamma rates, y in (0, t); in ln(1 + y/A), split where it turns
    a, b = al + T, be + T
    lo = min(a, b)
    end = log(1 + t / lo)
    f = lambda z: lo * exp(z) * s / b * (1 + lo * (exp(z) - 1) / a) ** -m * (1 + lo * (exp(z) - 1) / b) ** (-s - 1)
    rate = (m / a + (s + 1) / b) * lo
    cuts = sorted({mpf(0), end} | {min(end, k / rate) for k in (1, 5, 20, 80)})
    with mp.workdps(40):
        gone = quad(f, cuts)
    return ll, p, mean, p * (1 - none - gone)


def bg(r, al, a, b, x, tx, T):
    m = r + x
    odds = a / (b + x - 1) * ((al + T) / (al + tx)) ** m if x > 0 else mpf(0)
    ll = ratio(r, x) + r * log(al) + ratio(b, x) - ratio(a + b, x) - m * log(al + T) + log(1 + odds)
    p = 1 / (1 + odds)
    t = WEEKS
    z = t / (al + T + t)
    mean = (a + b + x - 1) / (a - 1) * (
        1 - ((al + T) / (al + T + t)) ** m * hyp2f1(m, b + x, a + b + x - 1, z)) * p
    chance = p * (1 - ((al + T) / (al + T + t)) ** m)
    return ll, p, mean, chance


def points(seed):
    rnd = random.Random(seed)
    values = ["0.001", "0.013", "0.1", "0.55", "1.7", "8", "75", "900", "10000"]
    usual = ["0.2", "0.55", "0.9", "2.4", "4.4", "11"]
    for i in range(POINTS):
        pool = usual if i % 4 == 0 else values
        pars = [rnd.choice(pool) for _ in range(4)]
        x = rnd.choice([0, 0, 1, 2, 3, 7, 20, 75, 300, 2000])
        T = rnd.choice([1, 5, 27, 39, 104, 260, 520])
        tx = 0 if x == 0 else T * rnd.choice([0.125, 0.5, 0.75, 0.9375, 1])
        yield pars, x, tx, T


def write(name, letters, model, seed):
    with open(name + ".csv", "w") as out:
        out.write(letters + ",x,tx,T,ll,alive,expected,chance\n")
        for pars, x, tx, T in points(seed):
            numbers = [mpf(v) for v in pars]
            try:
                values = model(*numbers, x, mpf(tx), mpf(T))
            except Exception as e:
                print(name, pars, x, tx, T, type(e).__name__, flush=True)
                continue
            cells = pars + [str(x), repr(tx), str(T)] + [nstr(v, 17, min_fixed=0, max_fixed=0) for v in values]
            out.write(",".join(cells) + "\n")
            out.flush()


if __name__ == "__main__":
    write("bg-nbd", "r,alpha,a,b", bg, 2)
    write("pareto-nbd", "r,alpha,s,beta", pareto, 1)
