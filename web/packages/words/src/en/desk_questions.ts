export default {
    questions: {
        title: 'Questions',
        what: 'What no guide answers and people leave with this office. Who asked while signed in is told of the answer.',
        waiting: 'Waiting',
        answered: 'Answered',
        which: 'Which to show',
        none: 'No question waits',
        none_text: 'New questions appear here.',
        none_answered: 'Nothing was answered yet',
        label: 'Your answer',
        send: 'Send the answer',
        done: 'Answered',
        bad_text: 'Write an answer',
        general: 'No item named',
    },
}
