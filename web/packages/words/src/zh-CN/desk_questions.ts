export default {
    questions: {
        title: '群众咨询',
        what: '办事指南里没有答案、群众留给本机构的问题。答复后，登录提问的人会收到消息。',
        waiting: '待答复',
        answered: '已答复',
        which: '显示哪些',
        none: '没有待答复的咨询',
        none_text: '新的咨询会出现在这里。',
        none_answered: '还没有答复过咨询',
        label: '答复内容',
        send: '提交答复',
        done: '已答复',
        bad_text: '请写下答复',
        general: '未指明事项',
    },
}
