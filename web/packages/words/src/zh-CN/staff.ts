export default {
    staff: {
        title: '工作人员登录',
        user: '用户名',
        password: '密码',
        totp: '动态口令',
        totp_hint: '身份验证器上的 6 位数字',
        submit: '登录',
        lost: '登录已过期',
        lost_text: '请重新登录，当前页面的内容都还在。',
        bad_user: '请输入用户名',
        bad_password: '请输入密码',
        bad_totp: '请输入 6 位动态口令',
    },
}
