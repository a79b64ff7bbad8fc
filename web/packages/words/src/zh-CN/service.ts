// Of official documents, to citizens and to the desk alike.
export default {
    documents: {
        title: '文书',
        none: '还没有文书',
        download: '下载（PDF）',
        drawn: '正在生成',
        replaced: '已被新的文书替代',
        number: '文号',
        how: {
            opened: '本人已打开，{at}送达',
            arrived: '到达本人同意的文书箱，{at}送达',
            delivered: '纸质文书已签收，{at}送达',
            published: '公告期满，{at}送达',
        },
        waits: '尚未送达',
        parcel: {
            no_address: '需寄送纸质文书，但没有收件地址',
            ordered: '已向快递下单',
            accepted: '快递已接单',
            collected: '快递运送中',
            delivered: '快递已签收',
            returned: '快递已退回',
            unanswered: '快递没有回应',
        },
        waybill: '运单号 {number}',
        opened_by: '由{name}打开',
        notice: '公告送达，{from}至{until}',
    },
}
