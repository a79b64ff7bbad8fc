// Only the parts of ECharts that are drawn here.
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer])

export { init, type EChartsCoreOption }

export const JADE = '#0b7a6c'
export const GOLD = '#c98a1b'
export const RED = '#b3261e'
const INK = '#465650'
const LINE = '#dfe6e3'

/// What all plots have in common. Tips are drawn, not written as HTML with styles, which the content
/// security policy would not let through.
export function plot(option: EChartsCoreOption): EChartsCoreOption {
    return {
        animation: false,
        color: [JADE, GOLD, RED],
        textStyle: { color: INK, fontFamily: 'inherit' },
        grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
        tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
        ...option,
    }
}
export const axis = {
    axisLine: { lineStyle: { color: LINE } },
    axisTick: { show: false },
    axisLabel: { color: INK, hideOverlap: true },
    splitLine: { lineStyle: { color: LINE } },
}
