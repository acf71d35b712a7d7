/* Draws charts from the table beside them: nothing is in a chart that is not in the table. */
(() => {
    'use strict';

    /* Lines are told apart by their shapes too. */
    const SYMBOLS = ['circle', 'rect', 'triangle'];
    const charts = new Map();

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
    }

    /* What a table has in a column: its head, and a number or nothing for each row. */
    function column(table, number) {
        return {
            name: table.tHead.rows[0].cells[number].textContent,
            values: Array.from(table.tBodies[0].rows, row => {
                const cell = row.cells[number];
                return cell && cell.dataset.value !== undefined ? Number(cell.dataset.value) : null;
            }),
        };
    }

    function options(figure) {
        const table = document.getElementById(figure.dataset.table);
        const colours = figure.dataset.colours.split(' ').map(colour);
        const ink = colour('ink');
        const line = colour('line');
        return {
            animation: false,
            aria: {enabled: true, decal: {show: true}, label: {description: figure.dataset.words}},
            color: colours,
            textStyle: {color: ink, fontFamily: 'system-ui, sans-serif', fontSize: 13},
            grid: {left: 8, right: 16, top: 56, bottom: 8, containLabel: true},
            legend: {top: 0, left: 0, itemWidth: 16, itemGap: 12, textStyle: {color: ink}},
            tooltip: {
                trigger: 'axis',
                renderMode: 'richText',
                backgroundColor: colour('card'),
                borderColor: line,
                textStyle: {color: ink},
                valueFormatter: value => value === null || value === undefined ? '' : value + ' ' + figure.dataset.unit,
            },
            xAxis: {
                type: 'category',
                data: Array.from(table.tBodies[0].rows, row => row.cells[0].textContent),
                axisLabel: {color: ink},
                axisLine: {lineStyle: {color: line}},
            },
            yAxis: {
                type: 'value',
                min: 0,
                max: figure.dataset.most ? Number(figure.dataset.most) : null,
                axisLabel: {color: ink},
                splitLine: {lineStyle: {color: line}},
            },
            series: figure.dataset.columns.split(' ').map(Number).map((number, at) => {
                const {name, values} = column(table, number);
                return {
                    name,
                    data: values,
                    type: figure.dataset.chart,
                    stack: figure.dataset.stack ? 'all' : null,
                    symbol: SYMBOLS[at % SYMBOLS.length],
                    symbolSize: 9,
                    lineStyle: {width: 3, type: number === 5 ? 'dashed' : 'solid'},
                };
            }),
        };
    }

    function draw() {
        charts.forEach((chart, figure) => {
            if (!figure.isConnected) {
                chart.dispose();
                charts.delete(figure);
            }
        });
        document.querySelectorAll('figure.chart').forEach(figure => {
            if (!charts.has(figure)) {
                const box = document.createElement('div');
                box.className = 'drawing';
                figure.append(box);
                charts.set(figure, echarts.init(box, null, {renderer: 'canvas'}));
            }
            charts.get(figure).setOption(options(figure), true);
            charts.get(figure).resize();
        });
    }

    draw();
    window.addEventListener('resize', draw);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    document.addEventListener('htmx:afterSettle', draw);
})();
