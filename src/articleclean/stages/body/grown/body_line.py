"""Made by training.grown; do not edit."""

COLUMNS = ('blocks', 'all prose', 'all core', 'labels at bottom', 'page lines', 'longest run', 'repeated lines', 'page words', 'page words dense', 'copyright lines', 'before core', 'after core', 'first capitals', 'first size', 'first said', 'last said', 'menus', 'menus first', 'all menus')


def odds(row: tuple[int, ...]) -> float:
    """Return the log odds of a row."""
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, = row
    t = 0.0
    t += ((((-1.327 if c4 <= 0 else -1.278) if c4 <= 1 else -1.203) if c13 <= 12 else (-1.222 if c4 <= 0 else -1.098)) if c16 <= 0 else -0.921)
    t += (((-0.089 if c12 <= 3 else (0.048 if c12 <= 4 else -0.03)) if c13 <= 12 else (0.008 if c12 <= 2 else 0.087)) if c16 <= 0 else 0.249)
    t += ((((-0.009 if c0 <= 5 else -0.086) if c15 <= 2 else -0.002) if c7 <= 6 else (-0.033 if c11 <= 0 else 0.096)) if c16 <= 0 else 0.211)
    t += (((-0.084 if c12 <= 3 else -0.014) if c13 <= 12 else (-0.001 if c12 <= 2 else 0.101)) if c7 <= 6 else (0.016 if c12 <= 2 else 0.181))
    t += (((-0.083 if c7 <= 6 else -0.022) if c13 <= 12 else ((0.03 if c8 <= 1 else -0.04) if c8 <= 4 else 0.136)) if c16 <= 0 else 0.17)
    t += ((((-0.077 if c4 <= 0 else -0.026) if c13 <= 13 else 0.04) if c4 <= 1 else (-0.002 if c7 <= 6 else 0.102)) if c16 <= 0 else 0.155)
    t += (((-0.072 if c12 <= 3 else (0.026 if c12 <= 4 else -0.049)) if c7 <= 6 else (-0.034 if c12 <= 2 else 0.089)) if c18 <= 0 else 0.147)
    t += ((((-0.073 if c8 <= 6 else -0.014) if c15 <= 2 else 0.005) if c13 <= 12 else (-0.006 if c11 <= 0 else 0.077)) if c16 <= 0 else 0.133)
    t += ((((-0.003 if c0 <= 5 else -0.071) if c7 <= 6 else -0.01) if c4 <= 1 else 0.04) if c16 <= 0 else (0.014 if c0 <= 5 else 0.129))
    t += (((-0.069 if c4 <= 0 else (-0.044 if c12 <= 2 else 0.045)) if c12 <= 3 else (-0.008 if c4 <= 0 else 0.104)) if c18 <= 0 else 0.118)
    t += (((-0.069 if c12 <= 3 else -0.006) if c13 <= 12 else 0.054) if c7 <= 6 else (-0.023 if c8 <= 2 else (-0.005 if c12 <= 1 else 0.118)))
    t += (((-0.071 if c12 <= 3 else (-0.04 if c13 <= 3 else 0.067)) if c13 <= 12 else (0.005 if c8 <= 4 else 0.083)) if c16 <= 0 else 0.108)
    t += (((-0.069 if c7 <= 5 else (-0.048 if c12 <= 2 else 0.038)) if c12 <= 3 else (-0.016 if c7 <= 5 else 0.093)) if c18 <= 0 else 0.108)
    t += ((((-0.07 if c12 <= 2 else -0.036) if c6 <= 1 else 0.01) if c12 <= 3 else (-0.017 if c7 <= 5 else 0.081)) if c16 <= 0 else 0.104)
    t += ((((-0.02 if c7 <= 1 else -0.072) if c7 <= 6 else -0.007) if c13 <= 12 else (0.008 if c7 <= 6 else 0.092)) if c18 <= 0 else 0.095)
    t += (((-0.064 if c13 <= 13 else 0.032) if c4 <= 0 else ((0.04 if c13 <= 8 else -0.04) if c13 <= 11 else 0.071)) if c18 <= 0 else 0.091)
    t += ((((-0.059 if c8 <= 5 else -0.012) if c12 <= 3 else 0.005) if c15 <= 2 else 0.05) if c18 <= 0 else (0.008 if c1 <= 4 else 0.095))
    t += (((-0.062 if c7 <= 5 else (-0.05 if c12 <= 2 else 0.028)) if c12 <= 3 else (-0.022 if c7 <= 4 else 0.077)) if c18 <= 0 else 0.093)
    t += ((((-0.063 if c7 <= 5 else -0.015) if c17 <= 0 else 0.047) if c6 <= 0 else 0.054) if c7 <= 6 else (-0.016 if c8 <= 2 else 0.092))
    t += ((((0.021 if c0 <= 5 else -0.063) if c4 <= 0 else (-0.02 if c0 <= 8 else 0.042)) if c9 <= 0 else 0.106) if c16 <= 0 else 0.082)
    t += ((((0.016 if c0 <= 5 else (-0.0 if c7 <= 2 else -0.068)) if c15 <= 2 else 0.039) if c7 <= 6 else 0.034) if c18 <= 0 else 0.087)
    t += ((((-0.055 if c6 <= 1 else 0.017) if c11 <= 2 else 0.014) if c16 <= 0 else 0.038) if c7 <= 6 else (-0.014 if c11 <= 0 else 0.077))
    t += ((((-0.003 if c8 <= 0 else -0.067) if c0 <= 7 else 0.005) if c7 <= 6 else (-0.001 if c8 <= 5 else 0.071)) if c13 <= 13 else 0.081)
    t += ((((-0.051 if c15 <= 2 else -0.0) if c16 <= 0 else 0.058) if c9 <= 0 else (0.085 if c18 <= 1 else -0.014)) if c13 <= 13 else 0.081)
    t += (((((-0.017 if c15 <= 0 else 0.029) if c13 <= 7 else -0.058) if c14 <= 1 else 0.011) if c16 <= 0 else 0.063) if c13 <= 12 else 0.062)
    if not -4.5 < t < 4.5:
        return t
    t += ((((0.015 if c7 <= 1 else -0.056) if c7 <= 7 else 0.05) if c12 <= 3 else (-0.039 if c13 <= 3 else 0.079)) if c13 <= 13 else 0.081)
    t += ((((0.006 if c13 <= 6 else -0.055) if c0 <= 8 else -0.003) if c13 <= 12 else 0.04) if c16 <= 0 else (-0.025 if c2 <= 4 else 0.078))
    t += (((-0.046 if c13 <= 12 else 0.042) if c12 <= 3 else (-0.024 if c13 <= 3 else 0.075)) if c16 <= 0 else (-0.023 if c0 <= 4 else 0.077))
    t += (((0.025 if c7 <= 1 else -0.062) if c12 <= 2 else ((0.02 if c7 <= 0 else -0.044) if c7 <= 5 else 0.069)) if c18 <= 0 else 0.075)
    t += ((0.023 if c7 <= 1 else (-0.065 if c3 <= 0 else 0.006)) if c7 <= 5 else ((-0.009 if c16 <= 0 else 0.054) if c8 <= 5 else 0.079))
    if not -4.5 < t < 4.5:
        return t
    t += (((0.021 if c7 <= 2 else (-0.06 if c7 <= 5 else (-0.033 if c11 <= 1 else 0.028))) if c4 <= 0 else 0.04) if c16 <= 0 else 0.073)
    t += (((-0.049 if c12 <= 2 else (-0.031 if c4 <= 0 else 0.031)) if c12 <= 3 else (-0.029 if c13 <= 3 else 0.055)) if c13 <= 13 else 0.06)
    t += (((0.018 if c8 <= 0 else (-0.064 if c8 <= 6 else 0.011)) if c13 <= 13 else 0.046) if c4 <= 0 else (0.085 if c14 <= 0 else -0.009))
    t += ((0.025 if c7 <= 1 else ((-0.061 if c7 <= 5 else -0.004) if c15 <= 2 else 0.026)) if c7 <= 6 else (0.0 if c12 <= 2 else 0.07))
    t += ((-0.05 if c6 <= 2 else 0.023) if c11 <= 0 else ((0.04 if c7 <= 1 else -0.019) if c12 <= 2 else (0.013 if c7 <= 5 else 0.069)))
    if not -4.5 < t < 4.5:
        return t
    t += ((((-0.05 if c7 <= 5 else (-0.029 if c8 <= 5 else 0.036)) if c6 <= 0 else 0.014) if c9 <= 0 else 0.067) if c16 <= 0 else 0.067)
    t += ((((0.013 if c13 <= 7 else -0.048) if c12 <= 3 else (-0.034 if c13 <= 3 else 0.049)) if c13 <= 12 else 0.034) if c16 <= 0 else 0.066)
    t += ((0.018 if c7 <= 1 else (-0.056 if c7 <= 4 else (-0.035 if c12 <= 2 else 0.019))) if c7 <= 6 else (-0.032 if c8 <= 2 else 0.063))
    t += ((((-0.027 if c11 <= 0 else 0.046) if c8 <= 0 else -0.049) if c8 <= 6 else 0.043) if c4 <= 0 else (0.064 if c14 <= 0 else 0.007))
    t += (((0.025 if c7 <= 1 else -0.059) if c7 <= 5 else ((0.013 if c14 <= 0 else -0.027) if c9 <= 0 else 0.055)) if c13 <= 13 else 0.072)
    if not -4.5 < t < 4.5:
        return t
    t += (-0.047 if c11 <= 0 else ((-0.034 if c13 <= 13 else 0.037) if c0 <= 7 else (-0.009 if c12 <= 1 else (0.067 if c6 <= 4 else -0.015))))
    t += ((((-0.049 if c0 <= 7 else -0.004) if c6 <= 1 else 0.032) if c17 <= 0 else 0.035) if c4 <= 0 else (0.059 if c14 <= 0 else -0.011))
    t += (((-0.044 if c0 <= 7 else 0.005) if c6 <= 0 else 0.032) if c4 <= 0 else (-0.038 if c8 <= 0 else (-0.006 if c12 <= 2 else 0.075)))
    t += (((-0.051 if c8 <= 5 else 0.001) if c0 <= 7 else 0.016) if c7 <= 6 else (-0.031 if c8 <= 2 else (0.076 if c10 <= 1 else -0.006)))
    t += (((((-0.062 if c11 <= 0 else -0.025) if c1 <= 6 else 0.006) if c12 <= 3 else 0.009) if c9 <= 0 else 0.063) if c16 <= 0 else 0.062)
    if not -4.5 < t < 4.5:
        return t
    t += (((-0.047 if c0 <= 7 else (-0.027 if c12 <= 2 else (0.039 if c11 <= 3 else -0.036))) if c8 <= 6 else 0.026) if c13 <= 13 else 0.048)
    t += (-0.04 if c11 <= 0 else ((-0.04 if c0 <= 6 else ((-0.01 if c16 <= 0 else 0.036) if c9 <= 0 else 0.06)) if c13 <= 13 else 0.047))
    t += ((((-0.002 if c13 <= 7 else (-0.055 if c12 <= 3 else 0.015)) if c13 <= 12 else 0.011) if c9 <= 0 else 0.067) if c16 <= 0 else 0.058)
    t += ((((-0.025 if c11 <= 0 else 0.039) if c8 <= 1 else -0.038) if c4 <= 0 else 0.026) if c8 <= 5 else (-0.008 if c12 <= 2 else 0.059))
    t += ((0.016 if c7 <= 2 else ((-0.038 if c13 <= 13 else 0.007) if c15 <= 2 else 0.024)) if c7 <= 6 else (0.056 if c10 <= 1 else -0.023))
    if not -4.5 < t < 4.5:
        return t
    t += (((0.029 if c8 <= 0 else -0.043) if c4 <= 0 else (-0.033 if c8 <= 0 else (0.056 if c5 <= 0 else -0.002))) if c8 <= 5 else 0.038)
    t += ((0.035 if c13 <= 6 else (-0.04 if c6 <= 1 else 0.027)) if c12 <= 2 else ((-0.045 if c7 <= 5 else 0.026) if c11 <= 0 else 0.047))
    t += (((-0.029 if c12 <= 3 else 0.027) if c6 <= 1 else 0.03) if c8 <= 5 else (-0.015 if c12 <= 2 else (0.066 if c10 <= 0 else -0.01)))
    t += (((((-0.042 if c11 <= 0 else 0.002) if c6 <= 1 else 0.041) if c10 <= 0 else 0.044) if c12 <= 3 else 0.059) if c10 <= 1 else -0.038)
    t += ((0.038 if c7 <= 2 else (-0.043 if c13 <= 13 else 0.015)) if c4 <= 0 else (-0.003 if c13 <= 10 else (0.067 if c11 <= 2 else -0.008)))
    if not -4.5 < t < 4.5:
        return t
    t += (((0.023 if c0 <= 6 else (-0.037 if c0 <= 7 else -0.004)) if c9 <= 0 else (-0.017 if c2 <= 4 else 0.054)) if c17 <= 0 else 0.042)
    t += ((0.051 if c0 <= 5 else ((-0.054 if c6 <= 2 else 0.015) if c11 <= 0 else (-0.02 if c0 <= 7 else 0.017))) if c16 <= 0 else 0.055)
    t += (((-0.045 if c6 <= 0 else 0.068) if c0 <= 7 else ((0.005 if c4 <= 0 else 0.047) if c14 <= 0 else -0.02)) if c8 <= 5 else 0.049)
    t += (((-0.027 if c17 <= 0 else 0.022) if c6 <= 1 else (0.066 if c0 <= 7 else -0.006)) if c12 <= 3 else (0.059 if c10 <= 0 else -0.006))
    t += ((((-0.02 if c11 <= 0 else 0.029) if c8 <= 1 else -0.042) if c4 <= 0 else (0.04 if c11 <= 2 else -0.015)) if c8 <= 5 else 0.044)
    if not -4.5 < t < 4.5:
        return t
    return t
