// The plots of the overview: what is drawn, and the same as rows.
import type { Overview } from '@mashang/api'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { axis, GOLD, JADE, RED, type EChartsCoreOption } from './echarts'
import { busiestFirst, grades, onTimeShare, states } from './figures'

export interface OnePlot {
    title: string
    option: EChartsCoreOption
    head: string[]
    rows: (string | number)[][]
    height?: 'tall' | 'normal'
}
type Say = (key: string) => string

function byDay(overview: Overview, t: Say): OnePlot {
    const days = overview.by_day
    const line = (name: string, data: number[]) => ({ name, type: 'line', showSymbol: days.length < 20, data })
    return {
        title: t('overview.by_day'),
        option: {
            legend: { top: 0, left: 0 },
            xAxis: { type: 'category', data: days.map((one) => one.date.slice(5)), ...axis },
            yAxis: { type: 'value', minInterval: 1, ...axis },
            series: [
                line(t('overview.submitted'), days.map((one) => one.submitted)),
                line(t('overview.decided'), days.map((one) => one.decided)),
            ],
        },
        head: [t('overview.date'), t('overview.submitted'), t('overview.decided')],
        rows: days.map((one) => [one.date, one.submitted, one.decided]),
    }
}

/// Lying bars, the first on top.
function bars(names: string[], values: number[], colours?: string[]): EChartsCoreOption {
    return {
        grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: 'value', minInterval: 1, splitNumber: 4, ...axis },
        yAxis: { type: 'category', inverse: true, data: names, ...axis },
        series: [
            {
                type: 'bar',
                barMaxWidth: 22,
                label: { show: true, position: 'right' },
                data: values.map((value, index) =>
                    colours ? { value, itemStyle: { color: colours[index] } } : value,
                ),
            },
        ],
    }
}

function byState(overview: Overview, t: Say): OnePlot {
    const rows = states(overview).map((one) => [t(`case.state.${one.state}`), one.count] as const)
    return {
        title: t('overview.by_state'),
        option: bars(rows.map((row) => row[0]), rows.map((row) => row[1])),
        head: [t('overview.state'), t('overview.count')],
        rows: rows.map((row) => [...row]),
    }
}

function byGrade(overview: Overview, t: Say): OnePlot {
    const rows = grades(overview).map((one) => [t(`grade.${one.grade}`), one.count] as const)
    return {
        title: t('overview.by_grade'),
        option: bars(rows.map((row) => row[0]), rows.map((row) => row[1]), [JADE, JADE, GOLD, RED, RED]),
        head: [t('overview.grade'), t('overview.count')],
        rows: rows.map((row) => [...row]),
    }
}

function byCity(overview: Overview, t: Say): OnePlot {
    const cities = busiestFirst(overview.by_city)
    const stacked = (name: string, data: number[], color: string) => ({
        name,
        type: 'bar',
        stack: 'decided',
        barMaxWidth: 28,
        itemStyle: { color },
        data,
    })
    return {
        title: t('overview.timely_by_city'),
        option: {
            legend: { top: 0, left: 0 },
            xAxis: { type: 'category', data: cities.map((one) => one.name), ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: false, interval: 0, rotate: 45 } },
            yAxis: { type: 'value', minInterval: 1, ...axis },
            series: [
                stacked(t('overview.on_time'), cities.map((one) => one.on_time), JADE),
                stacked(t('overview.late'), cities.map((one) => one.late), RED),
            ],
        },
        head: [t('overview.place'), t('overview.on_time'), t('overview.late'), t('overview.on_time_share')],
        rows: cities.map((one) => [one.name, one.on_time, one.late, onTimeShare(one)]),
    }
}

export function usePlots(overview: Ref<Overview | null>) {
    const { t } = useI18n()
    return computed<OnePlot[]>(() => {
        const data = overview.value
        return data ? [byDay(data, t), byCity(data, t), byState(data, t), byGrade(data, t)] : []
    })
}
