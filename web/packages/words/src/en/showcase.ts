export default {
    admission: {
        criterion: { authoritative: 'Authoritative', practical: 'Practical', effective: 'Effective', easy: 'Easy to use' },
        verdict: { met: 'Met', partly: 'Met in part', not_met: 'Not met' },
        state: { proposed: 'To be assessed', taken_back: 'Taken back', admitted: 'Admitted', conditional: 'Admitted on conditions', refused: 'Not admitted', due: 'To be assessed anew', superseded: 'Superseded' },
        ground: { abuse: 'Abuse', personal_data: 'Personal data', not_about_the_app: 'Not about the app' },
    },
}
