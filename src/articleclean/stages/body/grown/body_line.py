"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, = row
    t = 0.0
    t += ((-1.721 if c14 <= 12 else (-1.653 if c14 <= 13 else -1.5)) if c9 <= 6 else (-1.55 if c14 <= 10 else -1.269))
    t += ((-0.074 if c6 <= 0 else (0.011 if c0 <= 7 else 0.161)) if c14 <= 13 else 0.294)
    t += (((-0.083 if c6 <= 0 else -0.042) if c14 <= 12 else (0.006 if c9 <= 5 else 0.123)) if c9 <= 6 else (0.011 if c12 <= 0 else 0.212))
    t += (((-0.075 if c6 <= 0 else 0.003) if c6 <= 1 else 0.155) if c14 <= 12 else (0.024 if c13 <= 2 else (0.034 if c12 <= 0 else 0.2)))
    t += (((-0.01 if c3 <= 6 else -0.071) if c13 <= 3 else 0.078) if c6 <= 0 else (-0.01 if c13 <= 2 else (0.062 if c3 <= 6 else 0.201)))
    t += ((-0.073 if c6 <= 0 else (-0.038 if c13 <= 2 else 0.113)) if c14 <= 12 else (0.046 if c14 <= 13 else (0.176 if c3 <= 7 else 0.024)))
    t += ((-0.073 if c14 <= 12 else (-0.006 if c14 <= 13 else 0.065)) if c9 <= 6 else (-0.025 if c13 <= 1 else (0.031 if c14 <= 7 else 0.177)))
    t += ((-0.058 if c13 <= 3 else (0.094 if c16 <= 0 else -0.015)) if c6 <= 0 else (-0.01 if c13 <= 2 else (0.063 if c16 <= 0 else 0.142)))
    t += (((-0.018 if c3 <= 6 else -0.071) if c6 <= 0 else (0.093 if c15 <= 0 else (-0.05 if c14 <= 9 else 0.036))) if c14 <= 13 else 0.128)
    t += (((-0.07 if c9 <= 5 else (-0.057 if c13 <= 2 else 0.023)) if c13 <= 3 else 0.046) if c9 <= 6 else (-0.015 if c13 <= 2 else 0.138))
    t += (((-0.069 if c9 <= 5 else (-0.054 if c13 <= 2 else 0.024)) if c13 <= 3 else 0.032) if c9 <= 6 else (-0.001 if c13 <= 2 else 0.125))
    t += (((-0.008 if c3 <= 6 else -0.063) if c6 <= 0 else (-0.008 if c1 <= 5 else 0.081)) if c13 <= 3 else (0.112 if c13 <= 4 else -0.014))
    t += (((0.039 if c11 <= 1 else -0.06) if c3 <= 6 else (-0.057 if c2 <= 0 else 0.001)) if c6 <= 0 else (0.012 if c16 <= 0 else 0.094))
    t += ((-0.067 if c14 <= 12 else (0.01 if c14 <= 13 else 0.055)) if c9 <= 6 else ((0.116 if c0 <= 8 else 0.047) if c0 <= 9 else -0.008))
    t += ((-0.061 if c6 <= 0 else (-0.035 if c13 <= 2 else (0.099 if c15 <= 0 else 0.015))) if c14 <= 13 else (-0.003 if c12 <= 0 else 0.115))
    t += ((-0.062 if c9 <= 5 else (0.013 if c15 <= 0 else -0.055)) if c9 <= 6 else ((0.08 if c0 <= 8 else 0.009) if c9 <= 7 else 0.127))
    t += ((-0.06 if c9 <= 5 else (-0.05 if c13 <= 2 else (0.01 if c1 <= 5 else 0.042))) if c9 <= 6 else (0.008 if c13 <= 1 else 0.096))
    t += ((-0.062 if c6 <= 0 else (-0.02 if c13 <= 2 else (0.004 if c0 <= 7 else 0.072))) if c14 <= 12 else (0.036 if c14 <= 14 else 0.105))
    t += ((-0.049 if c16 <= 1 else (-0.044 if c13 <= 1 else 0.04)) if c14 <= 12 else (-0.012 if c12 <= 0 else (-0.002 if c13 <= 2 else 0.09)))
    t += ((-0.049 if c13 <= 2 else ((-0.022 if c0 <= 7 else 0.01) if c16 <= 2 else 0.068)) if c13 <= 3 else (0.089 if c13 <= 4 else -0.013))
    t += (((-0.069 if c12 <= 0 else (-0.033 if c16 <= 2 else 0.007)) if c10 <= 0 else 0.103) if c14 <= 12 else (0.037 if c14 <= 14 else 0.105))
    t += ((((-0.049 if c6 <= 1 else 0.013) if c8 <= 1 else 0.042) if c13 <= 3 else (0.08 if c13 <= 4 else -0.023)) if c10 <= 0 else 0.105)
    t += (-0.046 if c13 <= 2 else (-0.03 if c12 <= 0 else (((0.04 if c0 <= 7 else 0.082) if c0 <= 9 else -0.003) if c13 <= 4 else -0.017)))
    t += (-0.05 if c12 <= 0 else ((((0.028 if c16 <= 0 else -0.019) if c6 <= 0 else 0.045) if c11 <= 1 else -0.031) if c10 <= 0 else 0.1))
    t += ((-0.05 if c6 <= 1 else 0.014) if c13 <= 2 else ((-0.012 if c7 <= 0 else 0.049) if c6 <= 0 else (0.084 if c15 <= 0 else -0.003)))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.051 if c9 <= 5 else ((-0.02 if c13 <= 2 else 0.052) if c15 <= 0 else -0.046)) if c9 <= 6 else (-0.029 if c13 <= 1 else 0.08))
    t += ((((-0.052 if c8 <= 1 else 0.021) if c13 <= 3 else 0.017) if c14 <= 13 else (-0.017 if c12 <= 0 else 0.065)) if c10 <= 0 else 0.096)
    t += (-0.049 if c12 <= 0 else ((((0.004 if c6 <= 0 else 0.058) if c12 <= 2 else -0.007) if c11 <= 1 else -0.029) if c10 <= 0 else 0.083))
    t += (((-0.054 if c14 <= 12 else -0.008) if c14 <= 14 else 0.061) if c9 <= 6 else (-0.021 if c13 <= 1 else (0.089 if c0 <= 9 else -0.0)))
    t += (((-0.056 if c13 <= 3 else -0.003) if c14 <= 13 else 0.055) if c9 <= 6 else ((-0.032 if c13 <= 2 else 0.065) if c9 <= 7 else 0.104))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.062 if c9 <= 5 else -0.017) if c8 <= 0 else 0.05) if c14 <= 14 else 0.062) if c9 <= 6 else (0.018 if c14 <= 9 else 0.083))
    t += ((-0.05 if c9 <= 4 else (0.058 if c0 <= 6 else ((0.027 if c3 <= 6 else -0.04) if c6 <= 0 else 0.019))) if c9 <= 7 else 0.102)
    t += ((((-0.062 if c13 <= 2 else -0.024) if c1 <= 6 else 0.027) if c9 <= 7 else 0.098) if c14 <= 12 else (0.01 if c9 <= 5 else 0.084))
    t += (((-0.056 if c1 <= 6 else 0.024) if c9 <= 5 else (0.031 if c15 <= 0 else -0.047)) if c9 <= 6 else (0.083 if c0 <= 8 else 0.013))
    t += ((-0.051 if c1 <= 6 else -0.001) if c9 <= 5 else (-0.031 if c13 <= 2 else ((0.09 if c3 <= 7 else 0.009) if c0 <= 9 else -0.018)))
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.051 if c5 <= 0 else 0.007) if c13 <= 2 else (-0.046 if c9 <= 4 else (0.043 if c11 <= 0 else -0.007))) if c9 <= 7 else 0.087)
    t += (((-0.045 if c13 <= 2 else ((-0.006 if c6 <= 0 else 0.051) if c3 <= 7 else -0.056)) if c10 <= 0 else 0.071) if c9 <= 7 else 0.084)
    t += ((-0.054 if c6 <= 0 else 0.007) if c12 <= 0 else (-0.01 if c13 <= 2 else ((0.06 if c11 <= 1 else -0.019) if c12 <= 3 else -0.039)))
    t += (((-0.057 if c0 <= 7 else -0.013) if c14 <= 12 else (0.055 if c1 <= 5 else -0.01)) if c9 <= 6 else (0.068 if c0 <= 8 else 0.001))
    t += ((((0.013 if c9 <= 2 else -0.043) if c14 <= 13 else (-0.011 if c9 <= 4 else 0.052)) if c9 <= 7 else 0.077) if c10 <= 0 else 0.084)
    if not -4.5 < t < 4.5:
        return t
    t += (((0.034 if c14 <= 7 else (0.006 if c3 <= 5 else -0.038)) if c14 <= 13 else 0.053) if c13 <= 3 else (-0.023 if c14 <= 4 else 0.084))
    t += (((-0.063 if c9 <= 4 else (0.019 if c3 <= 6 else -0.028)) if c14 <= 12 else (-0.0 if c0 <= 7 else 0.062)) if c9 <= 7 else 0.08)
    t += (((((-0.024 if c9 <= 5 else 0.048) if c3 <= 6 else -0.036) if c5 <= 0 else 0.017) if c13 <= 3 else 0.045) if c9 <= 7 else 0.077)
    t += (-0.04 if c13 <= 2 else (-0.023 if c12 <= 0 else ((0.007 if c14 <= 8 else 0.057) if c12 <= 2 else (-0.037 if c16 <= 1 else 0.025))))
    t += (((-0.044 if c9 <= 5 else (0.031 if c0 <= 8 else -0.053)) if c9 <= 7 else 0.069) if c14 <= 13 else (0.079 if c3 <= 7 else -0.013))
    if not -4.5 < t < 4.5:
        return t
    t += (-0.047 if c9 <= 4 else ((-0.04 if c9 <= 6 else 0.001) if c13 <= 2 else ((0.067 if c4 <= 0 else -0.019) if c12 <= 3 else -0.028)))
    t += ((((0.027 if c0 <= 5 else -0.051) if c0 <= 7 else 0.009) if c8 <= 0 else 0.043) if c9 <= 6 else (0.062 if c0 <= 9 else -0.023))
    t += (((-0.016 if c9 <= 5 else 0.074) if c3 <= 6 else (-0.037 if c1 <= 5 else (-0.009 if c7 <= 0 else 0.06))) if c9 <= 7 else 0.07)
    t += ((((0.032 if c3 <= 5 else -0.027) if c0 <= 7 else 0.063) if c3 <= 6 else (0.011 if c14 <= 7 else -0.03)) if c14 <= 14 else 0.058)
    t += ((((-0.033 if c12 <= 0 else 0.006) if c11 <= 0 else -0.051) if c6 <= 0 else (0.048 if c15 <= 0 else -0.009)) if c8 <= 0 else 0.063)
    if not -4.5 < t < 4.5:
        return t
    t += (((((-0.031 if c11 <= 0 else 0.011) if c2 <= 0 else 0.034) if c13 <= 3 else 0.04) if c15 <= 0 else -0.039) if c9 <= 7 else 0.07)
    t += (((0.01 if c14 <= 7 else -0.043) if c14 <= 14 else 0.044) if c9 <= 6 else (0.064 if c16 <= 0 else (-0.011 if c9 <= 7 else 0.052)))
    t += (((-0.046 if c12 <= 0 else ((-0.02 if c13 <= 3 else 0.023) if c14 <= 13 else 0.045)) if c8 <= 1 else 0.068) if c10 <= 0 else 0.082)
    t += (((0.008 if c3 <= 6 else (-0.045 if c13 <= 3 else 0.009)) if c10 <= 0 else 0.052) if c14 <= 12 else (-0.009 if c12 <= 0 else 0.062))
    t += (((0.007 if c9 <= 2 else -0.042) if c14 <= 14 else 0.021) if c9 <= 5 else (0.077 if c3 <= 6 else (-0.027 if c1 <= 5 else 0.03)))
    if not -4.5 < t < 4.5:
        return t
    t += (((((0.02 if c3 <= 6 else -0.027) if c6 <= 0 else 0.026) if c15 <= 0 else -0.051) if c10 <= 0 else 0.056) if c9 <= 7 else 0.066)
    t += (((-0.058 if c1 <= 6 else 0.008) if c12 <= 0 else ((0.003 if c16 <= 2 else 0.053) if c15 <= 0 else -0.025)) if c10 <= 0 else 0.064)
    t += (((-0.05 if c14 <= 13 else 0.025) if c8 <= 0 else 0.047) if c9 <= 5 else (0.06 if c16 <= 0 else (-0.029 if c9 <= 6 else 0.036)))
    t += (((0.072 if c13 <= 3 else -0.029) if c14 <= 7 else (-0.035 if c14 <= 14 else 0.034)) if c9 <= 6 else (-0.016 if c13 <= 2 else 0.066))
    t += ((((-0.051 if c9 <= 4 else -0.014) if c9 <= 7 else 0.052) if c14 <= 13 else (-0.022 if c9 <= 3 else 0.063)) if c8 <= 1 else 0.068)
    if not -4.5 < t < 4.5:
        return t
    return t
