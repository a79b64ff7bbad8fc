// Of flagship apps, to citizens and to the desk alike.
export default {
    admission: {
        criterion: { authoritative: '权威', practical: '实用', effective: '有效', easy: '易用' },
        verdict: { met: '符合', partly: '部分符合', not_met: '不符合' },
        state: { proposed: '待评估', taken_back: '已撤回', admitted: '已准入', conditional: '附条件准入', refused: '未准入', due: '待复评', superseded: '已被新的评估代替' },
        ground: { abuse: '辱骂', personal_data: '含个人信息', not_about_the_app: '与应用无关' },
    },
}
