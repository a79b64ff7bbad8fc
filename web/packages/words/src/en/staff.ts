export default {
    staff: {
        title: 'Staff sign-in',
        user: 'User name',
        password: 'Password',
        totp: 'One-time code',
        totp_hint: 'The 6 digits of your authenticator',
        submit: 'Sign in',
        lost: 'Your session has ended',
        lost_text: 'Please sign in again; what is on this page stays.',
        bad_user: 'Enter your user name',
        bad_password: 'Enter your password',
        bad_totp: 'Enter the 6 digits',
    },
}
