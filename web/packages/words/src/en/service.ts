// Of official documents, to citizens and to the desk alike.
export default {
    documents: {
        title: 'Documents',
        none: 'No documents yet',
        download: 'Download (PDF)',
        drawn: 'Being made',
        replaced: 'Another document has taken its place',
        number: 'Number',
        how: {
            opened: 'Opened by the applicant; served on {at}',
            arrived: 'Arrived in the box agreed to; served on {at}',
            delivered: 'Signed for on paper; served on {at}',
            published: 'Public notice over; served on {at}',
        },
        waits: 'Not served yet',
        parcel: {
            no_address: 'To go on paper, and no address is known',
            ordered: 'Ordered from the courier',
            accepted: 'The courier has taken the order',
            collected: 'On its way',
            delivered: 'Signed for',
            returned: 'Sent back by the courier',
            unanswered: 'The courier does not answer',
        },
        waybill: 'Waybill {number}',
        opened_by: 'Opened by {name}',
        notice: 'Public notice from {from} to {until}',
    },
}
