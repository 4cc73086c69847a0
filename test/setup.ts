/** Property tests run from one seed, so that a run can be repeated to the letter; `RECKONER_SEED=…` tries another. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.RECKONER_SEED ?? 20231203) })
