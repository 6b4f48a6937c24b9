"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all labels', 'all core', 'labels at top', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'before core', 'after core', 'junk', 'kinds of junk', 'first capitals', 'first size', 'first said', 'last said')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, = row
    t = 0.0
    t += ((-1.382 if c5 <= 5 else (-1.349 if c11 <= 1 else -1.138)) if c4 <= 6 else (-1.307 if c11 <= 2 else (-1.276 if c12 <= 0 else -0.976)))
    t += ((-0.08 if c10 <= 1 else 0.061) if c12 <= 3 else (-0.048 if c0 <= 6 else ((0.099 if c16 <= 9 else -0.052) if c10 <= 0 else 0.254)))
    t += (((-0.086 if c2 <= 2 else -0.033) if c5 <= 5 else 0.048) if c4 <= 6 else (0.019 if c12 <= 0 else (0.072 if c4 <= 7 else 0.217)))
    t += ((((-0.054 if c5 <= 2 else 0.036) if c16 <= 4 else -0.081) if c5 <= 6 else 0.069) if c4 <= 6 else (0.037 if c12 <= 1 else 0.179))
    t += ((((-0.046 if c5 <= 2 else 0.059) if c16 <= 4 else -0.079) if c6 <= 2 else 0.051) if c5 <= 4 else (0.037 if c8 <= 0 else 0.143))
    t += ((-0.082 if c11 <= 1 else (-0.051 if c5 <= 2 else (0.01 if c12 <= 3 else 0.107))) if c11 <= 4 else (-0.02 if c5 <= 1 else 0.154))
    t += ((-0.077 if c2 <= 2 else ((-0.049 if c7 <= 1 else 0.083) if c16 <= 4 else -0.039)) if c4 <= 5 else (0.0 if c12 <= 0 else 0.13))
    t += (((-0.084 if c16 <= 14 else 0.024) if c11 <= 1 else (-0.027 if c7 <= 3 else 0.07)) if c11 <= 4 else (0.034 if c10 <= 0 else 0.136))
    t += ((-0.005 if c16 <= 4 else ((-0.079 if c16 <= 14 else 0.025) if c9 <= 4 else 0.061)) if c5 <= 4 else (0.038 if c9 <= 3 else 0.129))
    t += (((-0.082 if c16 <= 14 else 0.031) if c11 <= 1 else (-0.042 if c2 <= 2 else 0.052)) if c11 <= 3 else (-0.024 if c5 <= 2 else 0.107))
    t += (-0.075 if c11 <= 1 else ((-0.031 if c2 <= 2 else ((-0.026 if c7 <= 3 else 0.047) if c1 <= 6 else 0.158)) if c4 <= 7 else 0.11))
    t += ((-0.072 if c11 <= 1 else ((-0.056 if c7 <= 3 else 0.055) if c1 <= 6 else 0.075)) if c11 <= 3 else (0.023 if c11 <= 5 else 0.105))
    t += ((-0.072 if c11 <= 1 else ((-0.057 if c5 <= 4 else 0.081) if c2 <= 2 else 0.041)) if c11 <= 3 else (-0.021 if c12 <= 2 else 0.101))
    t += (((-0.011 if c16 <= 4 else (-0.07 if c16 <= 14 else 0.023)) if c10 <= 1 else 0.057) if c4 <= 5 else (0.007 if c10 <= 0 else 0.094))
    t += (-0.07 if c11 <= 1 else ((-0.024 if c1 <= 6 else (-0.015 if c2 <= 2 else 0.131)) if c10 <= 0 else (0.021 if c7 <= 4 else 0.099)))
    t += (((-0.011 if c0 <= 4 else (-0.076 if c5 <= 2 else -0.029)) if c5 <= 6 else 0.044) if c4 <= 6 else (0.023 if c10 <= 0 else 0.088))
    t += (((-0.018 if c0 <= 4 else -0.076) if c5 <= 2 else ((0.003 if c1 <= 6 else 0.088) if c16 <= 9 else -0.055)) if c4 <= 7 else 0.08)
    t += ((-0.003 if c16 <= 4 else (-0.067 if c16 <= 14 else 0.046)) if c12 <= 3 else ((0.062 if c9 <= 0 else -0.015) if c9 <= 3 else 0.088))
    t += ((0.016 if c0 <= 2 else -0.069) if c11 <= 1 else (((-0.051 if c7 <= 2 else 0.013) if c1 <= 6 else 0.061) if c4 <= 7 else 0.079))
    t += (-0.061 if c11 <= 1 else (((-0.055 if c4 <= 6 else 0.01) if c1 <= 6 else (-0.022 if c7 <= 1 else 0.101)) if c12 <= 3 else 0.074))
    t += ((-0.07 if c16 <= 14 else 0.046) if c11 <= 1 else (((0.045 if c0 <= 4 else -0.037) if c10 <= 1 else 0.043) if c12 <= 3 else 0.072))
    t += (((-0.001 if c0 <= 4 else -0.06) if c10 <= 1 else 0.03) if c12 <= 3 else (-0.04 if c0 <= 6 else (0.028 if c10 <= 1 else 0.081)))
    t += ((-0.056 if c11 <= 1 else (-0.052 if c5 <= 1 else (0.003 if c1 <= 6 else 0.092))) if c11 <= 5 else (-0.017 if c12 <= 1 else 0.085))
    t += (((0.038 if c0 <= 1 else -0.063) if c11 <= 1 else (0.019 if c18 <= 0 else -0.035)) if c11 <= 5 else (-0.018 if c12 <= 1 else 0.081))
    t += (((-0.013 if c0 <= 4 else -0.068) if c11 <= 1 else ((-0.016 if c2 <= 2 else 0.037) if c18 <= 0 else -0.036)) if c11 <= 5 else 0.06)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.074 if c1 <= 7 else -0.012) if c11 <= 0 else (-0.045 if c1 <= 5 else -0.001)) if c10 <= 0 else (0.009 if c11 <= 5 else 0.079))
    t += (-0.053 if c11 <= 1 else ((-0.062 if c3 <= 3 else ((-0.033 if c1 <= 6 else 0.045) if c12 <= 3 else 0.05)) if c10 <= 1 else 0.071))
    t += (-0.033 if c10 <= 0 else (((-0.068 if c4 <= 7 else 0.03) if c3 <= 4 else (-0.045 if c7 <= 1 else 0.044)) if c7 <= 6 else 0.078))
    t += ((0.036 if c0 <= 1 else -0.051) if c2 <= 2 else ((-0.043 if c3 <= 4 else (0.064 if c9 <= 0 else -0.0)) if c7 <= 6 else 0.063))
    t += (((-0.066 if c16 <= 14 else 0.049) if c7 <= 1 else ((0.079 if c0 <= 5 else -0.001) if c16 <= 4 else -0.023)) if c4 <= 6 else 0.045)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.057 if c16 <= 14 else 0.045) if c11 <= 1 else (-0.042 if c1 <= 4 else (-0.041 if c5 <= 1 else 0.03))) if c11 <= 5 else 0.059)
    t += (((0.062 if c16 <= 6 else -0.01) if c0 <= 4 else (-0.045 if c10 <= 1 else 0.024)) if c5 <= 6 else (-0.003 if c0 <= 7 else 0.067))
    t += ((-0.058 if c16 <= 14 else 0.043) if c11 <= 1 else ((-0.043 if c3 <= 4 else (-0.033 if c7 <= 1 else 0.027)) if c7 <= 6 else 0.058))
    t += (((0.003 if c0 <= 4 else -0.065) if c11 <= 1 else (-0.016 if c1 <= 6 else 0.054)) if c5 <= 6 else (-0.024 if c11 <= 1 else 0.058))
    t += (((-0.05 if c1 <= 3 else 0.009) if c16 <= 9 else (-0.068 if c16 <= 14 else 0.038)) if c10 <= 1 else (-0.019 if c0 <= 6 else 0.065))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.041 if c1 <= 6 else (-0.025 if c2 <= 2 else 0.065)) if c12 <= 3 else ((-0.054 if c10 <= 1 else 0.033) if c3 <= 4 else 0.049))
    t += (((-0.032 if c3 <= 6 else 0.039) if c0 <= 4 else (-0.048 if c12 <= 2 else (-0.052 if c3 <= 4 else 0.026))) if c4 <= 7 else 0.044)
    t += ((((-0.01 if c8 <= 0 else 0.075) if c0 <= 4 else -0.059) if c5 <= 2 else 0.001) if c4 <= 7 else (0.006 if c7 <= 6 else 0.071))
    t += ((-0.057 if c16 <= 14 else 0.024) if c11 <= 1 else (((0.037 if c9 <= 0 else -0.019) if c18 <= 0 else -0.044) if c12 <= 2 else 0.044))
    t += (((-0.036 if c1 <= 4 else (-0.033 if c5 <= 1 else 0.018)) if c16 <= 9 else (-0.064 if c16 <= 14 else 0.03)) if c7 <= 6 else 0.053)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.048 if c16 <= 14 else 0.037) if c11 <= 1 else (-0.022 if c3 <= 5 else (-0.003 if c12 <= 2 else 0.054))) if c9 <= 5 else 0.071)
    t += ((((-0.004 if c8 <= 0 else 0.063) if c9 <= 0 else -0.022) if c16 <= 9 else (-0.064 if c16 <= 14 else 0.031)) if c9 <= 5 else 0.07)
    t += ((0.012 if c0 <= 4 else (-0.048 if c5 <= 2 else 0.0)) if c5 <= 6 else ((-0.027 if c1 <= 4 else 0.031) if c0 <= 8 else 0.07))
    t += ((-0.023 if c5 <= 2 else (((-0.061 if c3 <= 3 else 0.026) if c10 <= 0 else 0.086) if c9 <= 0 else -0.007)) if c9 <= 5 else 0.066)
    t += ((((-0.02 if c2 <= 2 else 0.046) if c9 <= 0 else -0.016) if c16 <= 9 else (-0.059 if c16 <= 14 else 0.031)) if c9 <= 5 else 0.061)
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.07 if c1 <= 3 else ((-0.004 if c9 <= 0 else -0.036) if c4 <= 5 else 0.03)) if c10 <= 1 else (-0.017 if c11 <= 1 else 0.054))
    t += ((-0.061 if c1 <= 3 else ((-0.041 if c16 <= 14 else 0.031) if c11 <= 1 else 0.008)) if c11 <= 5 else (0.062 if c17 <= 1 else -0.058))
    t += ((-0.044 if c3 <= 5 else (-0.029 if c7 <= 1 else (0.045 if c9 <= 0 else -0.009))) if c10 <= 1 else (0.048 if c15 <= 4 else -0.019))
    t += (((0.012 if c0 <= 4 else -0.041) if c12 <= 2 else ((-0.041 if c7 <= 7 else 0.03) if c1 <= 4 else 0.029)) if c14 <= 2 else 0.057)
    t += (((0.009 if c0 <= 4 else -0.024) if c17 <= 2 else 0.046) if c11 <= 5 else (-0.026 if c12 <= 1 else (0.07 if c17 <= 1 else -0.018)))
    if not -4.5 < t < 4.5:
        return t
    t += ((-0.044 if c3 <= 5 else ((-0.035 if c16 <= 14 else 0.032) if c2 <= 2 else 0.016)) if c12 <= 3 else (-0.006 if c11 <= 3 else 0.042))
    t += ((((-0.011 if c7 <= 1 else 0.047) if c9 <= 0 else (-0.034 if c9 <= 3 else 0.033)) if c18 <= 0 else -0.034) if c9 <= 5 else 0.06)
    t += ((-0.029 if c5 <= 1 else ((-0.038 if c7 <= 1 else 0.013) if c16 <= 7 else 0.044)) if c16 <= 9 else (-0.054 if c16 <= 14 else 0.007))
    t += (((0.039 if c0 <= 4 else (0.005 if c3 <= 7 else -0.046)) if c18 <= 0 else (-0.034 if c9 <= 5 else 0.048)) if c14 <= 2 else 0.059)
    t += ((-0.039 if c16 <= 14 else 0.014) if c11 <= 1 else ((-0.022 if c7 <= 3 else 0.02) if c1 <= 6 else (-0.029 if c7 <= 1 else 0.065)))
    if not -4.5 < t < 4.5:
        return t
    t += ((0.026 if c0 <= 4 else (-0.031 if c10 <= 0 else ((0.034 if c6 <= 0 else -0.024) if c0 <= 8 else 0.048))) if c13 <= 3 else 0.049)
    t += (((-0.032 if c1 <= 4 else ((0.011 if c0 <= 4 else -0.059) if c7 <= 1 else 0.012)) if c7 <= 8 else 0.046) if c14 <= 1 else 0.041)
    t += ((-0.044 if c3 <= 5 else ((-0.032 if c8 <= 0 else 0.046) if c7 <= 1 else 0.016)) if c4 <= 7 else (0.039 if c17 <= 1 else -0.038))
    t += ((0.008 if c0 <= 4 else -0.044) if c5 <= 2 else ((-0.03 if c3 <= 5 else 0.016) if c10 <= 1 else (0.014 if c16 <= 6 else 0.071)))
    t += ((0.001 if c16 <= 7 else -0.031) if c10 <= 0 else (0.076 if c9 <= 0 else (-0.031 if c9 <= 3 else (-0.025 if c5 <= 4 else 0.055))))
    if not -4.5 < t < 4.5:
        return t
    return t
