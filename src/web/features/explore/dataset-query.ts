/** The one question behind the explore screen. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { toQueryString } from '../../lib/api.ts'
import { type ExploreSearch, toColumnsQuery } from '../../lib/explore-search.ts'
import type { Dataset } from './dataset.ts'
import { fetchDataset } from './fetch-dataset.ts'

/** Every incident of a search, unpacked; kept as it is for as long as the ledger stands where it stood. */
export const datasetQuery = (search: ExploreSearch) =>
  queryOptions({
    queryKey: ['columns', toColumnsQuery(search)],
    queryFn: ({ signal }) => fetchDataset(`/api/v1/explore/columns${toQueryString(toColumnsQuery(search))}`, signal),
    placeholderData: keepPreviousData,
    structuralSharing: (old, next) => ((old as Dataset | undefined)?.asOf === (next as Dataset).asOf ? old : next),
  })
