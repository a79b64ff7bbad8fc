// Generated from contracts/openapi.json by `npm run generate`. Not to be edited.
export interface paths {
    "/api/v1/account-recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by the phone, ends all sessions and signs in */
        post: operations["post_api_v1_account_recoveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account and signs in */
        post: operations["post_api_v1_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists how an item or a flagship app was assessed by the four criteria */
        get: operations["get_api_v1_admissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what happened to the cases that the app opened, after a cursor */
        get: operations["get_api_v1_apps_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/archive/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys by which anybody verifies a package */
        get: operations["get_api_v1_archive_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's bills, newest first, or finds some by words and items */
        get: operations["get_api_v1_bills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a bill: what for, how much, until when, how to pay */
        get: operations["get_api_v1_bills_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills/{id}/enquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the channel and the non-tax platform asked whether it is paid */
        post: operations["post_api_v1_bills_by_id_enquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an order with the payment channel, or shows the open one; its address follows */
        post: operations["post_api_v1_bills_by_id_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's matters, the newest 30 first */
        get: operations["get_api_v1_bundle_runs"];
        put?: never;
        /** Begins a matter at a place, or shows the one that is begun (200) */
        post: operations["post_api_v1_bundle_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a matter with its parts as they stand */
        get: operations["get_api_v1_bundle_runs_by_id"];
        put?: never;
        post?: never;
        /** Throws away a matter that is not handed in */
        delete: operations["delete_api_v1_bundle_runs_by_id"];
        options?: never;
        head?: never;
        /** Keeps answers and form; what they come to is shown */
        patch: operations["patch_api_v1_bundle_runs_by_id"];
        trace?: never;
    };
    "/api/v1/bundle-runs/{id}/materials/{material}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Uploads a material once, for all parts that demand it */
        put: operations["put_api_v1_bundle_runs_by_id_materials_by_material"];
        post?: never;
        /** Takes a material away */
        delete: operations["delete_api_v1_bundle_runs_by_id_materials_by_material"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-runs/{id}/parts/{seq}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one part back; what needs its result falls away, the others go on */
        post: operations["post_api_v1_bundle_runs_by_id_parts_by_seq_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-runs/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the whole matter in: each part is applied for as soon as it can be */
        post: operations["post_api_v1_bundle_runs_by_id_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists matters that consist of several items */
        get: operations["get_api_v1_bundles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a matter that consists of several items */
        get: operations["get_api_v1_bundles_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what a matter comes to under some answers: its parts, the one form, the materials, and when all of it is decided */
        get: operations["get_api_v1_bundles_by_id_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/card-proofings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves L2 by a bank card or a social security card; its number is not kept */
        post: operations["post_api_v1_card_proofings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's applications, newest first, or finds some by words and items */
        get: operations["get_api_v1_cases"];
        put?: never;
        /** Opens a draft for an item, or shows the open one (200) */
        post: operations["post_api_v1_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an application with its form and materials */
        get: operations["get_api_v1_cases_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keeps what has been typed so far */
        patch: operations["patch_api_v1_cases_by_id"];
        trace?: never;
    };
    "/api/v1/cases/{id}/acceptance-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tries what the office would examine before acceptance: what passes and does not change cannot be refused as incomplete */
        get: operations["get_api_v1_cases_by_id_acceptance_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/applicants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks somebody to apply together with the caller; she sees the draft and answers */
        post: operations["post_api_v1_cases_by_id_applicants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/applicants/{applicant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes somebody off the list of those who apply together */
        delete: operations["delete_api_v1_cases_by_id_applicants_by_applicant_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the bills of a case */
        get: operations["get_api_v1_cases_by_id_bills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One of those who apply together agrees to what stands there */
        post: operations["post_api_v1_cases_by_id_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that a person looks at what was decided by rule, once */
        post: operations["post_api_v1_cases_by_id_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the official documents of a case */
        get: operations["get_api_v1_cases_by_id_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents/{document_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a document, a signed PDF; who opens it is served */
        get: operations["get_api_v1_cases_by_id_documents_by_document_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents/{document_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What proves that a document was served, signed */
        get: operations["get_api_v1_cases_by_id_documents_by_document_id_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One of those who apply together declines, or leaves before acceptance */
        post: operations["post_api_v1_cases_by_id_leaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/materials/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a material */
        get: operations["get_api_v1_cases_by_id_materials_by_seq"];
        /** Uploads a material */
        put: operations["put_api_v1_cases_by_id_materials_by_seq"];
        post?: never;
        /** Takes a material away */
        delete: operations["delete_api_v1_cases_by_id_materials_by_seq"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/materials/{seq}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a promise in the place of a material, where the item takes one */
        put: operations["put_api_v1_cases_by_id_materials_by_seq_promise"];
        post?: never;
        /** Takes a promise back before it is handed in */
        delete: operations["delete_api_v1_cases_by_id_materials_by_seq_promise"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/materials/{seq}/retrieval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the register for a material, so that nobody has to upload it */
        post: operations["post_api_v1_cases_by_id_materials_by_seq_retrieval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/materials/{seq}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an upload of a material that can go on after a break (tus 1.0) */
        post: operations["post_api_v1_cases_by_id_materials_by_seq_uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what the caller said of her case */
        get: operations["get_api_v1_cases_by_id_rating"];
        put?: never;
        /** Rates how a case was handled, once */
        post: operations["post_api_v1_cases_by_id_rating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hands the draft in at another place than where it is decided, within the item's area */
        put: operations["put_api_v1_cases_by_id_reception"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who would receive the draft at a place, besides the office that decides */
        get: operations["get_api_v1_cases_by_id_receptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/representation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes it over to represent the applicants, or declines */
        put: operations["put_api_v1_cases_by_id_representation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/representation-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Asks another applicant to represent them all from now on, or nobody any more */
        put: operations["put_api_v1_cases_by_id_representation_offer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads the written decision, signed; who opens it is served */
        get: operations["get_api_v1_cases_by_id_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/revocation-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what the person has to say before her grant is revoked, once */
        post: operations["post_api_v1_cases_by_id_revocation_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the application in; it gets its number */
        post: operations["post_api_v1_cases_by_id_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the office's request for more */
        post: operations["post_api_v1_cases_by_id_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what happened to an application and when */
        get: operations["get_api_v1_cases_by_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the uploads of a case that are not finished, to go on with from any device */
        get: operations["get_api_v1_cases_by_id_uploads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how far an upload has come (tus 1.0: HEAD) */
        get: operations["get_api_v1_cases_by_id_uploads_by_upload_id"];
        put?: never;
        post?: never;
        /** Ends an upload and forgets what has arrived (tus 1.0) */
        delete: operations["delete_api_v1_cases_by_id_uploads_by_upload_id"];
        options?: never;
        head?: never;
        /** Sends the next piece of an upload (tus 1.0) */
        patch: operations["patch_api_v1_cases_by_id_uploads_by_upload_id"];
        trace?: never;
    };
    "/api/v1/cases/{id}/uploads/{upload_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a finished upload in as the material that it was for */
        post: operations["post_api_v1_cases_by_id_uploads_by_upload_id_completion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the application back; of several applicants all have to agree */
        post: operations["post_api_v1_cases_by_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/withdrawal-agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One of those who apply together agrees that the application is taken back, or does not any more */
        put: operations["put_api_v1_cases_by_id_withdrawal_agreement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/withdrawal-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the other applicants to agree that the application is taken back */
        post: operations["post_api_v1_cases_by_id_withdrawal_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed feed of what was published, suspended, resumed or abolished */
        get: operations["get_api_v1_catalogue_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items take no upload, no trip, one trip at most: of bodies, cities or offices */
        get: operations["get_api_v1_catalogue_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every item that is in force, whole or of one body */
        get: operations["get_api_v1_catalogue_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/items.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as CSV */
        get: operations["get_api_v1_catalogue_items_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/items.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a page */
        get: operations["get_api_v1_catalogue_items_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/items.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a workbook */
        get: operations["get_api_v1_catalogue_items_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a certificate's holder is to sign for signing in */
        post: operations["post_api_v1_certificate_challenges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a person in with a certificate that is bound to her account */
        post: operations["post_api_v1_certificate_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-sessions/second-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step of an account that asks for one */
        post: operations["post_api_v1_certificate_sessions_second_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a question with quotes of the guides in force, or says that they do not say */
        post: operations["post_api_v1_consultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courier/route-pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The courier says what became of parcels; signed as it is agreed */
        post: operations["post_api_v1_courier_route_pushes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists admissions in a state: the office's own, the platform's office all */
        get: operations["get_api_v1_desk_admissions"];
        put?: never;
        /** Proposes an item or a flagship app of the office's body for admission */
        post: operations["post_api_v1_desk_admissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/admissions/{subject}/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an admission with what the platform knows of the service */
        get: operations["get_api_v1_desk_admissions_by_subject_by_number"];
        put?: never;
        post?: never;
        /** Takes a proposal back that is not assessed yet */
        delete: operations["delete_api_v1_desk_admissions_by_subject_by_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/admissions/{subject}/{number}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assesses each of the four criteria; the result follows from them */
        post: operations["post_api_v1_desk_admissions_by_subject_by_number_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/agreement-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to somebody at the window; by telling it she lets the officer file for her */
        post: operations["post_api_v1_desk_agreement_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the office's apps */
        get: operations["get_api_v1_desk_apps"];
        put?: never;
        /** Registers an app as a draft */
        post: operations["post_api_v1_desk_apps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an app */
        get: operations["get_api_v1_desk_apps_by_client_id"];
        /** Changes an app's metadata */
        put: operations["put_api_v1_desk_apps_by_client_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves or refuses an app */
        post: operations["post_api_v1_desk_apps_by_client_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret, which is shown this once */
        post: operations["post_api_v1_desk_apps_by_client_id_secrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/secrets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a secret */
        delete: operations["delete_api_v1_desk_apps_by_client_id_secrets_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands an app in for review */
        post: operations["post_api_v1_desk_apps_by_client_id_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an app from the net, or back to it */
        post: operations["post_api_v1_desk_apps_by_client_id_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists where an app hears of its cases */
        get: operations["get_api_v1_desk_apps_by_client_id_webhooks"];
        put?: never;
        /** Registers an endpoint; its secret is shown this once */
        post: operations["post_api_v1_desk_apps_by_client_id_webhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an endpoint */
        put: operations["put_api_v1_desk_apps_by_client_id_webhooks_by_id"];
        post?: never;
        /** Removes an endpoint with what is on the way to it */
        delete: operations["delete_api_v1_desk_apps_by_client_id_webhooks_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the last events sent to an endpoint */
        get: operations["get_api_v1_desk_apps_by_client_id_webhooks_by_id_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new secret, shown this once; the one before signs beside it for a day */
        post: operations["post_api_v1_desk_apps_by_client_id_webhooks_by_id_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/webhooks/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends an endpoint, or resumes it: then all that has waited is sent */
        post: operations["post_api_v1_desk_apps_by_client_id_webhooks_by_id_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/apps/{client_id}/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a test event sent */
        post: operations["post_api_v1_desk_apps_by_client_id_webhooks_by_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what inspectors ask to see of the office, those that wait first */
        get: operations["get_api_v1_desk_archive_accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/accesses/{access_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an access back before its time */
        delete: operations["delete_api_v1_desk_archive_accesses_by_access_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/accesses/{access_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grants the days that an inspector asks for, or declines */
        post: operations["post_api_v1_desk_archive_accesses_by_access_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/destructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists proposals to destroy packages, those that wait first */
        get: operations["get_api_v1_desk_archive_destructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists cases of the office that could not be archived, and why */
        get: operations["get_api_v1_desk_archive_failures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/failures/{case_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries at once to archive a case that failed */
        post: operations["post_api_v1_desk_archive_failures_by_case_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the packages of the archivist's office, the newest case first */
        get: operations["get_api_v1_desk_archive_packages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/packages/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what a package holds, by name, and whether it still is as it was archived */
        get: operations["get_api_v1_desk_archive_packages_by_case_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/packages/{case_id}/destruction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to destroy a package whose time is over */
        post: operations["post_api_v1_desk_archive_packages_by_case_id_destruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/packages/{case_id}/destruction-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves what another archivist proposed, or declines it; the record stays */
        post: operations["post_api_v1_desk_archive_packages_by_case_id_destruction_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/archive/packages/{case_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a package out; it is journalled */
        get: operations["get_api_v1_desk_archive_packages_by_case_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/assistances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the officer file one item today for somebody at the window, who agrees by code or by her document; the session acts for her from now on */
        post: operations["post_api_v1_desk_assistances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the authorities whose certificates count, and how fresh their lists are */
        get: operations["get_api_v1_desk_authorities"];
        put?: never;
        /** Puts an authority on the trust list */
        post: operations["post_api_v1_desk_authorities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/authorities/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Suspends the trust in an authority, or resumes it */
        put: operations["put_api_v1_desk_authorities_by_id_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/automatic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what was decided by rule and waits for a person: contests, then the sample */
        get: operations["get_api_v1_desk_automatic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/automatic/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Stops that the office decides an item by rule, or lets it again; by who leads it */
        put: operations["put_api_v1_desk_automatic_by_item_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/bills/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that the treasury has paid it back */
        post: operations["post_api_v1_desk_bills_by_id_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/bills/{id}/refund-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the money back (退付); its approval goes off line */
        post: operations["post_api_v1_desk_bills_by_id_refund_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/bills/{id}/returned-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a payment which settled nothing went back to the payer */
        post: operations["post_api_v1_desk_bills_by_id_returned_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/booking-days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who is booked on a day, by masked names */
        get: operations["get_api_v1_desk_booking_days_by_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/booking-days/{day}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes nobody on a day; who is booked is told, with other times */
        put: operations["put_api_v1_desk_booking_days_by_day_closing"];
        post?: never;
        /** Takes visits on a day again */
        delete: operations["delete_api_v1_desk_booking_days_by_day_closing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/booking-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what the office offers for visits */
        get: operations["get_api_v1_desk_booking_plan"];
        /** Lays down what the office offers for visits */
        put: operations["put_api_v1_desk_booking_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/bookings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whether somebody who was booked came */
        put: operations["put_api_v1_desk_bookings_by_id_attendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/case-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pre-checks or accepts several cases that are complete; each with its own result */
        post: operations["post_api_v1_desk_case_batches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a case with everything on one screen; that the officer looked is journalled */
        get: operations["get_api_v1_desk_cases_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the application; the clock of the promised limit starts */
        post: operations["post_api_v1_desk_cases_by_id_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who looked at the applicant's data */
        get: operations["get_api_v1_desk_cases_by_id_accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/automatic-inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whether a decision by rule that was drawn is right */
        post: operations["post_api_v1_desk_cases_by_id_automatic_inspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the bills of a case with what was paid, and whether one has to be issued */
        get: operations["get_api_v1_desk_cases_by_id_bills"];
        put?: never;
        /** Issues a bill where the item's fee says no amount */
        post: operations["post_api_v1_desk_cases_by_id_bills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the matter of which a case is a part; that the officer looked is journalled */
        get: operations["get_api_v1_desk_cases_by_id_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/contest-settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a contest: the decision by rule stands, or is changed */
        post: operations["post_api_v1_desk_cases_by_id_contest_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides the application */
        post: operations["post_api_v1_desk_cases_by_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/document-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what a document would say, marked as a draft; it is journalled */
        post: operations["post_api_v1_desk_cases_by_id_document_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the official documents of a case */
        get: operations["get_api_v1_desk_cases_by_id_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/documents/{document_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a document of the office; it is journalled */
        get: operations["get_api_v1_desk_cases_by_id_documents_by_document_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/documents/{document_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a document on paper, by courier */
        post: operations["post_api_v1_desk_cases_by_id_documents_by_document_id_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/documents/{document_id}/public-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Serves a document by public notice, when nothing else could */
        post: operations["post_api_v1_desk_cases_by_id_documents_by_document_id_public_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/documents/{document_id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a document anew, with a number of its own, in the place of one that is wrong */
        post: operations["post_api_v1_desk_cases_by_id_documents_by_document_id_replacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for more time to decide, once */
        post: operations["post_api_v1_desk_cases_by_id_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/extension-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves or declines more time that another officer asked for */
        post: operations["post_api_v1_desk_cases_by_id_extension_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/handing-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands it back to the office that received it, with the reason; no clock changes */
        post: operations["post_api_v1_desk_cases_by_id_handing_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/handing-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands what was received here over to the office that decides */
        post: operations["post_api_v1_desk_cases_by_id_handing_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/materials/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a material; that the officer looked is journalled */
        get: operations["get_api_v1_desk_cases_by_id_materials_by_seq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a note about a case that no applicant reads */
        post: operations["post_api_v1_desk_cases_by_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/pre-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds the application complete before it is formally accepted */
        post: operations["post_api_v1_desk_cases_by_id_pre_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/promises/{seq}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down whether the applicant kept a promise */
        post: operations["post_api_v1_desk_cases_by_id_promises_by_seq_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps out of a case from now on */
        post: operations["post_api_v1_desk_cases_by_id_recusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does not accept the application, with reasons */
        post: operations["post_api_v1_desk_cases_by_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The special procedure is over; the clock goes on */
        post: operations["post_api_v1_desk_cases_by_id_resumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the examination of the merits */
        post: operations["post_api_v1_desk_cases_by_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes that a grant by rule is revoked; its person is heard first */
        post: operations["post_api_v1_desk_cases_by_id_revocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/revocation-settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a grant by rule, or lets it stand; by another than who proposed it */
        post: operations["post_api_v1_desk_cases_by_id_revocation_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applicant's signature with all that it takes to verify it; that the officer looked is journalled */
        get: operations["get_api_v1_desk_cases_by_id_signature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the steps of a case: where it stands, what was done and the office's notes */
        get: operations["get_api_v1_desk_cases_by_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/supplement-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the applicant for everything that is missing, in one go */
        post: operations["post_api_v1_desk_cases_by_id_supplement_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the clock stand while a special procedure runs */
        post: operations["post_api_v1_desk_cases_by_id_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cases/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the case without a decision, because what it was about is gone */
        post: operations["post_api_v1_desk_cases_by_id_termination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows where offices' own lists differ from the source, with a score of each city and body */
        get: operations["get_api_v1_desk_catalogue_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the editions of the office's items that are being written or reviewed */
        get: operations["get_api_v1_desk_catalogue_editions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a new item of the office's body as a draft */
        post: operations["post_api_v1_desk_catalogue_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetches the sheet in which many items of the office's body are changed at once */
        get: operations["get_api_v1_desk_catalogue_items_sheet"];
        put?: never;
        /** Hands every changed row to review as its item's next edition, all of them or none */
        post: operations["post_api_v1_desk_catalogue_items_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items-sheet/marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a sheet back with each fault as a note at its cell; changes nothing */
        post: operations["post_api_v1_desk_catalogue_items_sheet_marking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how an item stands and all its editions */
        get: operations["get_api_v1_desk_catalogue_items_by_item_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/abolition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abolishes an item, at once or from a day on; what was begun is finished as it began */
        post: operations["post_api_v1_desk_catalogue_items_by_item_id_abolition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a draft of an item's next edition */
        post: operations["post_api_v1_desk_catalogue_items_by_item_id_editions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/editions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an edition, what it changes, and what forbids to publish it */
        get: operations["get_api_v1_desk_catalogue_items_by_item_id_editions_by_number"];
        /** Writes a draft */
        put: operations["put_api_v1_desk_catalogue_items_by_item_id_editions_by_number"];
        post?: never;
        /** Discards a draft */
        delete: operations["delete_api_v1_desk_catalogue_items_by_item_id_editions_by_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an edition as the applicant would read it */
        get: operations["get_api_v1_desk_catalogue_items_by_item_id_editions_by_number_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls an approved edition back before its day */
        post: operations["post_api_v1_desk_catalogue_items_by_item_id_editions_by_number_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves an edition in review, or sends it back with a reason */
        post: operations["post_api_v1_desk_catalogue_items_by_item_id_editions_by_number_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft to review; every rule that it breaks is named */
        post: operations["post_api_v1_desk_catalogue_items_by_item_id_editions_by_number_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who wrote, reviewed, published, suspended or abolished what of an item */
        get: operations["get_api_v1_desk_catalogue_items_by_item_id_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Calls off a suspension or abolition that is to come */
        delete: operations["delete_api_v1_desk_catalogue_items_by_item_id_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/items/{item_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends an item, at once or from a day on; whoever looks at it reads why */
        post: operations["post_api_v1_desk_catalogue_items_by_item_id_suspension"];
        /** Brings a suspended item back; those who wait are told */
        delete: operations["delete_api_v1_desk_catalogue_items_by_item_id_suspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/catalogue/office-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in what offices' own lists say, to be compared with the source */
        post: operations["post_api_v1_desk_catalogue_office_lists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what persons say is wrong, of what the officer's office answers for */
        get: operations["get_api_v1_desk_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one in clear; that the officer looked is journalled */
        get: operations["get_api_v1_desk_corrections_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/corrections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers: put right, or why not; a register is then asked anew */
        post: operations["post_api_v1_desk_corrections_by_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was asked of outside systems and given up, newest first */
        get: operations["get_api_v1_desk_dead_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/dead-letters/{id}/resending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a dead letter again from its first attempt */
        post: operations["post_api_v1_desk_dead_letters_by_id_resending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names who acts for an officer while she is absent */
        post: operations["post_api_v1_desk_deputies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends that somebody acts for an officer */
        delete: operations["delete_api_v1_desk_deputies_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/document-proofings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves L4: an officer has compared the person with such a document */
        post: operations["post_api_v1_desk_document_proofings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/document-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what documents say: the standard words, and those of the office */
        get: operations["get_api_v1_desk_document_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/document-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says it in the office's own words, for one item or for all of its items */
        put: operations["put_api_v1_desk_document_templates_by_kind"];
        post?: never;
        /** Goes back to the standard words */
        delete: operations["delete_api_v1_desk_document_templates_by_kind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/document-templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what a document would say in these words, filled with examples */
        post: operations["post_api_v1_desk_document_templates_by_kind_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/document-templates/{kind}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every version of the office's own words, and who wrote it */
        get: operations["get_api_v1_desk_document_templates_by_kind_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how the exchange of cases stands: what waits, and rejected rows by kind */
        get: operations["get_api_v1_desk_exchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists rows that our checker held or the receiver rejected, the oldest first */
        get: operations["get_api_v1_desk_exchange_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange/rejects/{key}/giving-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a rejected row up, with the reason; the case's later rows go on */
        post: operations["post_api_v1_desk_exchange_rejects_by_key_giving_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange/rejects/{key}/retrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a rejected row made anew, and sent if it is right now */
        post: operations["post_api_v1_desk_exchange_rejects_by_key_retrying"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange/retrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has all rejected rows of a kind made anew */
        post: operations["post_api_v1_desk_exchange_retrying"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/flagship-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the flagship apps that the office answers for */
        get: operations["get_api_v1_desk_flagship_apps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/flagship-apps/{app_id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what people say of an app of the office, without who they are */
        get: operations["get_api_v1_desk_flagship_apps_by_app_id_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/flagship-apps/{app_id}/ratings/{rating_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the platform to hide a rating's words */
        post: operations["post_api_v1_desk_flagship_apps_by_app_id_ratings_by_rating_id_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/flagship-apps/{app_id}/ratings/{rating_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers a rating in public; again changes it */
        put: operations["put_api_v1_desk_flagship_apps_by_app_id_ratings_by_rating_id_reply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/guardianship-rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a guardianship by a document that is shown, such as a court's decision, or says that such a document holds no longer */
        post: operations["post_api_v1_desk_guardianship_rulings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the providers of identity upstream of us */
        get: operations["get_api_v1_desk_identity_providers"];
        put?: never;
        /** Registers a provider as a draft */
        post: operations["post_api_v1_desk_identity_providers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/identity-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a provider and the addresses that it must know */
        get: operations["get_api_v1_desk_identity_providers_by_id"];
        /** Changes a provider that is not at work */
        put: operations["put_api_v1_desk_identity_providers_by_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/identity-providers/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a provider to work, or suspends it and ends the sessions that it began */
        post: operations["post_api_v1_desk_identity_providers_by_id_activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/issued-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds an issued certificate by its serial number */
        get: operations["get_api_v1_desk_issued_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/issued-certificates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes anybody's certificate for ever */
        post: operations["post_api_v1_desk_issued_certificates_by_id_revocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/issued-certificates/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts anybody's certificate on hold */
        post: operations["post_api_v1_desk_issued_certificates_by_id_suspension"];
        /** Takes anybody's certificate off hold */
        delete: operations["delete_api_v1_desk_issued_certificates_by_id_suspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/items/{item_id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the steps by which an item is handled */
        get: operations["get_api_v1_desk_items_by_item_id_process"];
        /** Lays down the steps by which an item is handled; cases that are accepted keep theirs */
        put: operations["put_api_v1_desk_items_by_item_id_process"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/life-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the register whether somebody has died whose death certificate is shown; if it says so, her account is closed */
        post: operations["post_api_v1_desk_life_checks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/lower-offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the body's offices right below the caller's, and who leads them */
        get: operations["get_api_v1_desk_lower_offices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/lower-offices/{office_id}/leader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names the first leader of an office below; by who leads the caller's */
        put: operations["put_api_v1_desk_lower_offices_by_office_id_leader"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/office-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the office's items whose source has changed since the office looked */
        get: operations["get_api_v1_desk_office_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/office-items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what the office says of an item, and what the source proposes */
        get: operations["get_api_v1_desk_office_items_by_item_id"];
        /** Writes what the office says of an item, where the source leaves it open */
        put: operations["put_api_v1_desk_office_items_by_item_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who handles cases in the office */
        get: operations["get_api_v1_desk_officers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/officers/{user_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what an officer is beside handling cases; by who leads the office */
        put: operations["put_api_v1_desk_officers_by_user_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/offices/{office_id}/officers/{user_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says who leads an office, or what else an officer is there */
        put: operations["put_api_v1_desk_offices_by_office_id_officers_by_user_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/offices/{office_id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how an office divides its tasks by item */
        get: operations["get_api_v1_desk_offices_by_office_id_sections"];
        /** Lays down the sections of an office */
        put: operations["put_api_v1_desk_offices_by_office_id_sections"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/one-code/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the terminals of an app, and when each was used last */
        get: operations["get_api_v1_desk_one_code_terminals"];
        put?: never;
        /** Registers a terminal and what it may ask codes for; its key is shown this once */
        post: operations["post_api_v1_desk_one_code_terminals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/one-code/terminals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Closes a terminal: it verifies no more */
        delete: operations["delete_api_v1_desk_one_code_terminals_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/one-code/terminals/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a terminal's key anew, shown this once; the one before is good no more */
        post: operations["post_api_v1_desk_one_code_terminals_by_id_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/one-code/terminals/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a terminal verify no more for the time being, or again */
        post: operations["post_api_v1_desk_one_code_terminals_by_id_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/parked-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists journal entries that have not taken effect somewhere, oldest first */
        get: operations["get_api_v1_desk_parked_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/parked-entries/{follower}/{position}/retrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a parked entry tried once more */
        post: operations["post_api_v1_desk_parked_entries_by_follower_by_position_retrying"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the office's promises in the place of materials: to check, late, awaited */
        get: operations["get_api_v1_desk_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/proofing-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to somebody at the window, who tells it to the officer */
        post: operations["post_api_v1_desk_proofing_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/proofings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves L4: an officer has compared the person with her document */
        post: operations["post_api_v1_desk_proofings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what people ask the officer's office, the longest waiting first */
        get: operations["get_api_v1_desk_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a question, once; who asked while signed in is told */
        post: operations["post_api_v1_desk_questions_by_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the office's cases, those due first first */
        get: operations["get_api_v1_desk_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/rating-appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the appeals that await the platform's word */
        get: operations["get_api_v1_desk_rating_appeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/rating-appeals/{app_id}/{rating_id}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides an appeal, or her objection to what was decided */
        post: operations["post_api_v1_desk_rating_appeals_by_app_id_by_rating_id_ruling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how the office divides its tasks by item */
        get: operations["get_api_v1_desk_sections"];
        /** Lays down the office's sections, which items each handles and who works there; open tasks go with their item; by who leads the office */
        put: operations["put_api_v1_desk_sections"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/session-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends all sessions of a person or a staff member; who and why is journalled */
        post: operations["post_api_v1_desk_session_endings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/stuck-bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists bills that wait for the non-tax platform too long, or for somebody to look */
        get: operations["get_api_v1_desk_stuck_bills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/stuck-bills/{id}/retrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the non-tax platform asked anew about a bill */
        post: operations["post_api_v1_desk_stuck_bills_by_id_retrying"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/task-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes, gives back or assigns several tasks; each with its own result */
        post: operations["post_api_v1_desk_task_batches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the office's open tasks, those due first first */
        get: operations["get_api_v1_desk_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a task to an officer of the office; by who leads it */
        post: operations["post_api_v1_desk_tasks_by_id_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does a step, with an opinion; what follows opens */
        post: operations["post_api_v1_desk_tasks_by_id_completion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a task over to another officer of the office */
        post: operations["post_api_v1_desk_tasks_by_id_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a task back to the queue */
        post: operations["post_api_v1_desk_tasks_by_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks/{id}/sending-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the case back to an earlier step, with the reason */
        post: operations["post_api_v1_desk_tasks_by_id_sending_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tasks/{id}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a task */
        post: operations["post_api_v1_desk_tasks_by_id_taking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/undelivered-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists documents of the office that came back, have no address, or were never answered */
        get: operations["get_api_v1_desk_undelivered_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what people of the office's area did not find, the most wanted first */
        get: operations["get_api_v1_desk_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/wishes/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says which item a wish asks for */
        put: operations["put_api_v1_desk_wishes_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/word-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists proposals of words, the newest first */
        get: operations["get_api_v1_desk_word_proposals"];
        put?: never;
        /** Proposes changes of words to whoever publishes them */
        post: operations["post_api_v1_desk_word_proposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/word-proposals/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal of words */
        get: operations["get_api_v1_desk_word_proposals_by_number"];
        /** Changes a proposal of one's own */
        put: operations["put_api_v1_desk_word_proposals_by_number"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/word-proposals/{number}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says no to a proposal, or takes one's own back */
        post: operations["post_api_v1_desk_word_proposals_by_number_declination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/word-proposals/{number}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which known queries a proposal would change as things are now; changes nothing */
        post: operations["post_api_v1_desk_word_proposals_by_number_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/word-proposals/{number}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes what another proposed count, on every node within a second */
        post: operations["post_api_v1_desk_word_proposals_by_number_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the words that search knows beside the catalogue: shipped and the office's own */
        get: operations["get_api_v1_desk_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/words.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetches all words of a kind in the format of the shipped lists */
        get: operations["get_api_v1_desk_words_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/words/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which known queries would find something else first; changes nothing */
        post: operations["post_api_v1_desk_words_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the divisions directly served from a parent; the province without one */
        get: operations["get_api_v1_divisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a division and the way up to the province */
        get: operations["get_api_v1_divisions_by_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-proofings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves L1 by a travel permit, an old permanent residence card or a passport */
        post: operations["post_api_v1_document_proofings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives rows of the exchange tables out, after a cursor; it is journalled */
        get: operations["get_api_v1_exchange_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tables/{table}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives rows of one table out as CSV, after a cursor; it is journalled */
        get: operations["get_api_v1_exchange_tables_by_table_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/face-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells what the caller's face is to do before the camera, once she agrees to that */
        post: operations["post_api_v1_face_challenges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/face-proofings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves L3 by a live face; the video goes to the face service and is kept nowhere */
        post: operations["post_api_v1_face_proofings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/federation/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists whose accounts people can sign in with here */
        get: operations["get_api_v1_federation_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/federation/second-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the second factor of a sign-in that came from a provider */
        post: operations["post_api_v1_federation_second_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/federation/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins signing in with another provider's account */
        post: operations["post_api_v1_federation_visits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flagship-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the promoted applications that cover the province */
        get: operations["get_api_v1_flagship_apps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flagship-apps/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a flagship app: its items, its admission, and what people say of it */
        get: operations["get_api_v1_flagship_apps_by_app_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flagship-apps/{app_id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what people say of a flagship app, and what its office answers */
        get: operations["get_api_v1_flagship_apps_by_app_id_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what waits for the caller, what ends soon, and what fits her, each with why */
        get: operations["get_api_v1_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what the caller allowed and switched off */
        get: operations["get_api_v1_home_settings"];
        /** Allows or ends recommendations from what is known of the caller, and reminders */
        put: operations["put_api_v1_home_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the inspector asked to see */
        get: operations["get_api_v1_inspection_accesses"];
        put?: never;
        /** Asks to see one archived case, or an item's cases of one office, for a purpose and some days */
        post: operations["post_api_v1_inspection_accesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection/accesses/{access_id}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the packages that the inspector may see now */
        get: operations["get_api_v1_inspection_accesses_by_access_id_packages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection/accesses/{access_id}/packages/{case_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives out a watermarked copy that holds the package as it is; it is journalled */
        get: operations["get_api_v1_inspection_accesses_by_access_id_packages_by_case_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists items by theme, life stage, office and audience */
        get: operations["get_api_v1_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the guide of an item as the office that serves a division carries it out */
        get: operations["get_api_v1_items_by_item_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the application form of an item (of the edition in force, or of one that was) as JSON Schema (draft 7) with layout and rules */
        get: operations["get_api_v1_items_by_item_id_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the few questions that lead to a case of an item and its exact materials */
        get: operations["get_api_v1_items_by_item_id_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/life-stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the stages of a life or an enterprise and their themes */
        get: operations["get_api_v1_life_stages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who is signed in */
        get: operations["get_api_v1_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who looked at the caller's data */
        get: operations["get_api_v1_me_accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/acting-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells for whom the caller acts in this session, and for whom she could */
        get: operations["get_api_v1_me_acting_for"];
        /** From now on this session acts for somebody, or for the caller herself again */
        put: operations["put_api_v1_me_acting_for"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Is an agent no more */
        delete: operations["delete_api_v1_me_agencies_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/agency-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the caller is asked to be an agent of */
        get: operations["get_api_v1_me_agency_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/agency-offers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts to be an agent, in place of what the caller was there before */
        post: operations["post_api_v1_me_agency_offers_by_id_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/agency-offers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says no to an invitation */
        post: operations["post_api_v1_me_agency_offers_by_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/app-ratings/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what the caller said of an app, or why she may not */
        get: operations["get_api_v1_me_app_ratings_by_app_id"];
        /** Rates an app that the caller has used, or changes what she said of it */
        put: operations["put_api_v1_me_app_ratings_by_app_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/app-ratings/{app_id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says, once, why the caller's words should not be hidden */
        post: operations["post_api_v1_me_app_ratings_by_app_id_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the apps that the caller let have something */
        get: operations["get_api_v1_me_apps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/apps/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes back what an app may have; its tokens hold no more */
        delete: operations["delete_api_v1_me_apps_by_client_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/authenticator-app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret for an authenticator app; good once a code has confirmed it */
        post: operations["post_api_v1_me_authenticator_app"];
        /** Removes the app and its codes on paper */
        delete: operations["delete_api_v1_me_authenticator_app"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/authenticator-app/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the app: each sign-in needs it from now on; answers codes for paper */
        post: operations["post_api_v1_me_authenticator_app_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's bookings: those still to come, then the others */
        get: operations["get_api_v1_me_bookings"];
        put?: never;
        /** Books a visit; the answer holds the number */
        post: operations["post_api_v1_me_bookings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cancels a booking that has not begun */
        delete: operations["delete_api_v1_me_bookings_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/bookings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a booking to another day or time; the new one is answered */
        post: operations["post_api_v1_me_bookings_by_id_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cases/{id}/account-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Signs an application with the key of the caller's account, confirmed by a passkey */
        put: operations["put_api_v1_me_cases_by_id_account_signature"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cases/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signature of a case with all that it takes to verify it without us */
        get: operations["get_api_v1_me_cases_by_id_signature"];
        /** Signs an application with a certificate that is bound to the caller's account */
        put: operations["put_api_v1_me_cases_by_id_signature"];
        post?: never;
        /** Takes the signature of a draft back */
        delete: operations["delete_api_v1_me_cases_by_id_signature"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cases/{id}/signature-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What one of the caller's passkeys is to sign, so that the key of her account signs the application */
        post: operations["post_api_v1_me_cases_by_id_signature_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cases/{id}/signing-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The very bytes that are signed of an application, in canonical JSON */
        get: operations["get_api_v1_me_cases_by_id_signing_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificate-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the certificates that the caller signs in with */
        get: operations["get_api_v1_me_certificate_bindings"];
        put?: never;
        /** Binds a certificate to the caller's account: she signs in with it from then on */
        post: operations["post_api_v1_me_certificate_bindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificate-bindings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unbinds one of the caller's certificates */
        delete: operations["delete_api_v1_me_certificate_bindings_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificate-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the holder of a certificate is to sign for binding it to the caller's account */
        post: operations["post_api_v1_me_certificate_challenges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificate-subject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The name that a request for a certificate must say */
        get: operations["get_api_v1_me_certificate_subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the children whose guardian the caller said she is */
        get: operations["get_api_v1_me_children"];
        put?: never;
        /** Asks the population register whether the caller is a child's guardian */
        post: operations["post_api_v1_me_children"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/children/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what the register has answered */
        get: operations["get_api_v1_me_children_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/children/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the caller did for a child */
        get: operations["get_api_v1_me_children_by_id_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what stands in the way of closing the account, and what would go and stay */
        get: operations["get_api_v1_me_closing"];
        put?: never;
        /** Asks to close the account: all sessions end; it can be taken back for fifteen days */
        post: operations["post_api_v1_me_closing"];
        /** Takes the wish to close the account back */
        delete: operations["delete_api_v1_me_closing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what is held of the caller by registers, and what she said is wrong */
        get: operations["get_api_v1_me_corrections"];
        put?: never;
        /** Says that a datum is wrong; its source answers */
        post: operations["post_api_v1_me_corrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes such a request back */
        delete: operations["delete_api_v1_me_corrections_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's copies of her data */
        get: operations["get_api_v1_me_data_copies"];
        put?: never;
        /** Has a copy made of everything that the platform keeps of the caller */
        post: operations["post_api_v1_me_data_copies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data-copies/{id}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetches a part of a copy, the first if none is named; once in each format and within a day; it is journalled */
        get: operations["get_api_v1_me_data_copies_by_id_by_format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells with what the caller can sign in */
        get: operations["get_api_v1_me_factors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who acts, or acted, for the caller as her guardian */
        get: operations["get_api_v1_me_guardians"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/guardians/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what a guardian did for the caller */
        get: operations["get_api_v1_me_guardians_by_id_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/issued-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists certificates issued to the caller, or to a legal person of hers */
        get: operations["get_api_v1_me_issued_certificates"];
        put?: never;
        /** Orders a certificate for a key that the caller's device made */
        post: operations["post_api_v1_me_issued_certificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/issued-certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate and the authorities above it */
        get: operations["get_api_v1_me_issued_certificates_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/issued-certificates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a certificate for ever */
        post: operations["post_api_v1_me_issued_certificates_by_id_revocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/issued-certificates/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a certificate on hold */
        post: operations["post_api_v1_me_issued_certificates_by_id_suspension"];
        /** Takes a certificate off hold */
        delete: operations["delete_api_v1_me_issued_certificates_by_id_suspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/legal-person-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's claims, the newest first */
        get: operations["get_api_v1_me_legal_person_claims"];
        put?: never;
        /** Says that the caller is a legal person's representative; the register is asked */
        post: operations["post_api_v1_me_legal_person_claims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/legal-person-claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what came of a claim */
        get: operations["get_api_v1_me_legal_person_claims_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/legal-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the legal persons that the caller represents or is an agent of */
        get: operations["get_api_v1_me_legal_persons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/legal-persons/{legal_person_id}/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists a legal person's agents to its representative, masked */
        get: operations["get_api_v1_me_legal_persons_by_legal_person_id_agencies"];
        put?: never;
        /** Offers somebody to act for a legal person: what, with which items, until when */
        post: operations["post_api_v1_me_legal_persons_by_legal_person_id_agencies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/legal-persons/{legal_person_id}/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an offer back, or ends an agency */
        delete: operations["delete_api_v1_me_legal_persons_by_legal_person_id_agencies_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the licences that the register says the caller holds */
        get: operations["get_api_v1_me_licences"];
        put?: never;
        /** Has the register asked for the caller's licences, once a day; answers come later */
        post: operations["post_api_v1_me_licences"];
        /** Forgets what is kept of the caller's licences */
        delete: operations["delete_api_v1_me_licences"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/link-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins linking the caller's account with one elsewhere */
        post: operations["post_api_v1_me_link_visits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/link-wishes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what the caller is asked to link */
        get: operations["get_api_v1_me_link_wishes_by_id"];
        put?: never;
        post?: never;
        /** Refuses to link */
        delete: operations["delete_api_v1_me_link_wishes_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/link-wishes/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the caller's word here: the two accounts are linked */
        post: operations["post_api_v1_me_link_wishes_by_id_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's accounts elsewhere that sign in here */
        get: operations["get_api_v1_me_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a link and the sessions that began with it */
        delete: operations["delete_api_v1_me_links_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who may act for the caller, for whom she may act, and what is proposed */
        get: operations["get_api_v1_me_mandates"];
        put?: never;
        /** Offers another to act for the caller, or asks to act for her; she is found by her number and must agree */
        post: operations["post_api_v1_me_mandates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mandates/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees to what another proposed */
        post: operations["post_api_v1_me_mandates_by_id_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mandates/{id}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does not agree */
        post: operations["post_api_v1_me_mandates_by_id_declination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mandates/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a mandate at once; either of the two may, and who proposed it takes it back */
        post: operations["post_api_v1_me_mandates_by_id_ending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mandates/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was done under a mandate */
        get: operations["get_api_v1_me_mandates_by_id_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mobile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the number; the old one is told */
        put: operations["put_api_v1_me_mobile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mobile-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the number that the caller wants to change to */
        post: operations["post_api_v1_me_mobile_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/paper-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes new codes for paper */
        post: operations["post_api_v1_me_paper_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new passkey is to be made with */
        post: operations["post_api_v1_me_passkey_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkey-renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows anew who the caller is with one of her passkeys */
        post: operations["post_api_v1_me_passkey_renewals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a passkey */
        post: operations["post_api_v1_me_passkeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names one of the caller's passkeys */
        put: operations["put_api_v1_me_passkeys_by_id"];
        post?: never;
        /** Removes one of the caller's passkeys */
        delete: operations["delete_api_v1_me_passkeys_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the password; ends all other sessions */
        put: operations["put_api_v1_me_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the caller asked, with the answers */
        get: operations["get_api_v1_me_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/renewal-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the caller's own number, to show anew who she is */
        post: operations["post_api_v1_me_renewal_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows anew who the caller is; her session gets a new reference */
        post: operations["post_api_v1_me_renewals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/screen-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms by the number that the screen shows; any other, or none, refuses for good */
        post: operations["post_api_v1_me_screen_answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/screen-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a screen's code: which device asks, from where, and what to choose among */
        post: operations["post_api_v1_me_screen_views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the seals of the legal persons that the caller represents or signs for */
        get: operations["get_api_v1_me_seals"];
        put?: never;
        /** Makes a seal of the legal person whose certificate is bound to the caller's account */
        post: operations["post_api_v1_me_seals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/seals/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seal as a file (SESeal, DER) */
        get: operations["get_api_v1_me_seals_by_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/seals/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Suspends a seal, resumes it, or revokes it for ever */
        put: operations["put_api_v1_me_seals_by_id_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the caller agreed to electronic service, and how it reaches her */
        get: operations["get_api_v1_me_service_consent"];
        /** Agrees to electronic service, or says anew how */
        put: operations["put_api_v1_me_service_consent"];
        post?: never;
        /** Takes the consent back, from now on */
        delete: operations["delete_api_v1_me_service_consent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names the mail address where documents are told, and sends a code there */
        put: operations["put_api_v1_me_service_mail"];
        post?: never;
        /** Takes the mail address out of the book */
        delete: operations["delete_api_v1_me_service_mail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-mail/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves the address by the code that came; a wrong one leaves a try less */
        post: operations["post_api_v1_me_service_mail_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/waiting-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the suspended items that one waits for */
        get: operations["get_api_v1_me_waiting_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/waiting-items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Asks to be told when a suspended item is back */
        put: operations["put_api_v1_me_waiting_items_by_item_id"];
        post?: never;
        /** Asks no more to be told */
        delete: operations["delete_api_v1_me_waiting_items_by_item_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/next-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds for some items the next free slot of the office that serves a place */
        get: operations["get_api_v1_next_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the caller was told, newest first */
        get: operations["get_api_v1_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a notice as read */
        post: operations["post_api_v1_notices_by_id_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the offices of a division that carry out items */
        get: operations["get_api_v1_offices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an office: where it is, when it is open, what it serves */
        get: operations["get_api_v1_offices_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office_id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the times at which an office takes visits for an item, with what is free */
        get: operations["get_api_v1_offices_by_office_id_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's codes that are in force */
        get: operations["get_api_v1_one_code_credentials"];
        put?: never;
        /** Signs the anchor of a chain that the phone made: it can then show codes without network */
        post: operations["post_api_v1_one_code_credentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/credentials/{cid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes one of the caller's codes */
        delete: operations["delete_api_v1_one_code_credentials_by_cid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/licence-collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how far a request for a licence is, and hands what was found over once */
        post: operations["post_api_v1_one_code_licence_collections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/licence-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists which terminals ask to see a licence of the caller's now */
        get: operations["get_api_v1_one_code_licence_requests"];
        put?: never;
        /** Asks to see a licence of whoever showed a code: the person confirms by the number that the terminal shows */
        post: operations["post_api_v1_one_code_licence_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/licence-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a terminal see the licence by the number on its screen; without a number, or with another one, it sees none */
        post: operations["post_api_v1_one_code_licence_requests_by_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a number for a scanner that reads nothing else: a minute, one use */
        post: operations["post_api_v1_one_code_numbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists which terminals asked for the caller's code, and what each got */
        get: operations["get_api_v1_one_code_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-code/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses up a code that was shown to a terminal; answers what its purpose lets it see */
        post: operations["post_api_v1_one_code_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes this interface (OpenAPI 3.1) */
        get: operations["get_api_v1_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a passkey is to sign for signing in, or to show anew who one is */
        post: operations["post_api_v1_passkey_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkey-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a person in with a passkey */
        post: operations["post_api_v1_passkey_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows every attribute of the caller that may be used, its source and its use */
        get: operations["get_api_v1_portrait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portrait/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hides an attribute, which is not used from then on, or shows it again */
        put: operations["put_api_v1_portrait_hidden"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proofings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves L1: the population register knows the caller's name and number */
        post: operations["post_api_v1_proofings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proofings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how far a proofing is */
        get: operations["get_api_v1_proofings_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a question and its answer to who knows its reference and secret */
        post: operations["post_api_v1_question_lookups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the office responsible what no guide answers; who is not signed in gets a secret */
        post: operations["post_api_v1_questions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the five grades and the reasons that go with each */
        get: operations["get_api_v1_rating_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/{item_id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that an item does not fit: it is recommended no more */
        put: operations["put_api_v1_recommendations_by_item_id_dismissal"];
        post?: never;
        /** Takes back that an item does not fit */
        delete: operations["delete_api_v1_recommendations_by_item_id_dismissal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{code}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says which kind of reminders the link in a message stops */
        get: operations["get_api_v1_reminders_by_code_stop"];
        put?: never;
        /** Stops that kind of reminders for whoever got the message; nobody signs in for it */
        post: operations["post_api_v1_reminders_by_code_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screen-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a code that a signed-in phone reads to sign this screen in */
        post: operations["post_api_v1_screen_sign_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screen-sign-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether the phone has confirmed */
        get: operations["get_api_v1_screen_sign_ins_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screen-sign-ins/{id}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the screen that asked its session, once the phone has confirmed */
        post: operations["post_api_v1_screen_sign_ins_by_id_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seal-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies a seal as a file: by whom it was made, unaltered or not, and its state */
        post: operations["post_api_v1_seal_verifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals/{es_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose seal a number is, and whether it is in force */
        get: operations["get_api_v1_seals_by_es_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds items for what somebody typed, for the place where she is, best first; and bundles, apps, offices and types of licences that it names */
        get: operations["get_api_v1_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells which item somebody chose for her words, so that others find it sooner; nobody learns who */
        post: operations["post_api_v1_search_clicks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that are served by public notice */
        get: operations["get_api_v1_service_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists where the caller is signed in */
        get: operations["get_api_v1_sessions"];
        put?: never;
        /** Signs a person in with a password or a code, and a second factor where she has one */
        post: operations["post_api_v1_sessions"];
        /** Ends all of the caller's other sessions */
        delete: operations["delete_api_v1_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the caller's sessions */
        delete: operations["delete_api_v1_sessions_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs out */
        delete: operations["delete_api_v1_sessions_current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code by text message; the answer does not tell whether there is an account */
        post: operations["post_api_v1_sms_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a staff member in with a password and a time code */
        post: operations["post_api_v1_staff_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the caller asked to be told of */
        get: operations["get_api_v1_subscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{kind}/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Asks to be told of a theme, an item or an office */
        put: operations["put_api_v1_subscriptions_by_kind_by_target"];
        post?: never;
        /** Ends a subscription */
        delete: operations["delete_api_v1_subscriptions_by_kind_by_target"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Completes what is being typed */
        get: operations["get_api_v1_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/automatic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the items that are decided by rule, with what the sample found */
        get: operations["get_api_v1_supervision_automatic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/automatic/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Stops that anybody decides an item by rule, in the whole province, or lets it again */
        put: operations["put_api_v1_supervision_automatic_by_item_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/circulars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the monthly circulars */
        get: operations["get_api_v1_supervision_circulars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/circulars/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what a month's work came to when its circular was issued */
        get: operations["get_api_v1_supervision_circulars_by_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows items, cases, timeliness and ratings by city, organisation and day */
        get: operations["get_api_v1_supervision_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the themes by which items are classified */
        get: operations["get_api_v1_themes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verification/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates by which signatures under documents are verified */
        get: operations["get_api_v1_verification_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verification/documents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whoever holds a document what its QR code stands for, and whether it holds */
        get: operations["get_api_v1_verification_documents_by_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verification/receipt-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys by which receipts are verified */
        get: operations["get_api_v1_verification_receipt_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the offices of a place what was not found; nobody learns who asked */
        post: operations["post_api_v1_wishes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the process runs */
        get: operations["get_healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the figures in Prometheus' text format */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether requests can be served: 200, or 503 with what is missing */
        get: operations["get_readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "app.DeadLetters": {
            letters: components["schemas"]["outbound.DeadLetter"][];
        };
        "app.Health": {
            status: string;
        };
        "app.ParkedEntries": {
            entries: components["schemas"]["journal.Parked"][];
        };
        "app.ReadinessView": {
            catalogue: boolean;
            database: boolean;
            journal: boolean;
            ready: boolean;
        };
        "apps.ChangeEndpoint": {
            description?: string;
            events: string[];
            url: string;
        };
        "apps.DeliveryList": {
            deliveries: components["schemas"]["apps.DeliveryView"][];
        };
        /** @enum {string} */
        "apps.DeliveryState": "waiting" | "ordered" | "delivered";
        "apps.DeliveryView": {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            attempts: number;
            case_id: string;
            /** Format: date-time */
            delivered_at?: string;
            event_id: string;
            last_error?: string;
            /** Format: date-time */
            next_attempt_at?: string;
            state: components["schemas"]["apps.DeliveryState"];
            /** Format: int64 */
            status?: number;
            type: string;
        };
        "apps.EndpointList": {
            endpoints: components["schemas"]["apps.EndpointView"][];
            types: components["schemas"]["apps.EventTypeView"][];
        };
        "apps.EndpointShown": {
            endpoint: components["schemas"]["apps.EndpointView"];
            secret: string;
        };
        /** @enum {string} */
        "apps.EndpointState": "active" | "suspended" | "disabled";
        "apps.EndpointView": {
            /** Format: date-time */
            behind_since?: string;
            /** Format: date-time */
            changed_at: string;
            description: string;
            disabled_why?: string;
            events: string[];
            id: string;
            /** Format: date-time */
            last_delivered_at?: string;
            /** Format: date-time */
            old_secret_until?: string;
            /** Format: date-time */
            registered_at: string;
            state: components["schemas"]["apps.EndpointState"];
            url: string;
            /** Format: int64 */
            waiting: number;
        };
        "apps.EventPage": {
            events: components["schemas"]["apps.EventView"][];
            more: boolean;
            /** Format: int64 */
            next: number;
        };
        "apps.EventTypeView": {
            type: string;
            words: string;
        };
        "apps.EventView": {
            /** Format: date-time */
            at: string;
            case_id: string;
            /** Format: int64 */
            cursor: number;
            id: string;
            number?: string;
            state: string;
            type: string;
            /** Format: int64 */
            version: number;
        };
        "apps.RegisterEndpoint": {
            description?: string;
            events: string[];
            url: string;
        };
        "apps.SuspendEndpoint": {
            suspends: boolean;
        };
        "archive.AccessList": {
            accesses: components["schemas"]["archive.AccessView"][];
        };
        /** @enum {string} */
        "archive.AccessStanding": "asked" | "open" | "over" | "declined" | "ended";
        "archive.AccessView": {
            /** Format: date-time */
            asked_at: string;
            case_number?: string;
            /** Format: int64 */
            days: number;
            /** Format: uuid */
            id: string;
            inspector: string;
            item_id?: string;
            item_name?: string;
            office_id: string;
            office_name: string;
            purpose: string;
            /** Format: date-time */
            settled_at?: string;
            settled_by?: string;
            standing: components["schemas"]["archive.AccessStanding"];
            /** Format: date-time */
            until?: string;
        };
        "archive.Ask": {
            case_number?: string;
            /** Format: int32 */
            days: number;
            item_id?: string;
            office_id?: string;
            purpose: string;
        };
        "archive.DestructionList": {
            destructions: components["schemas"]["archive.DestructionView"][];
        };
        /** @enum {string} */
        "archive.DestructionState": "proposed" | "approved" | "declined";
        "archive.DestructionView": {
            /** Format: uuid */
            case_id: string;
            item_name: string;
            note: string;
            number: string;
            own: boolean;
            /** Format: date-time */
            proposed_at: string;
            proposed_by: string;
            reason: string;
            /** Format: date-time */
            settled_at?: string;
            settled_by?: string;
            state: components["schemas"]["archive.DestructionState"];
        };
        "archive.FailureList": {
            failures: components["schemas"]["archive.FailureView"][];
        };
        "archive.FailureView": {
            /** Format: date-time */
            again_at: string;
            /** Format: uuid */
            case_id: string;
            error: string;
            item_name: string;
            number: string;
            /** Format: int64 */
            tries: number;
        };
        /** @enum {string} */
        "archive.FileRole": "case_facts" | "form" | "form_print" | "material" | "decision" | "document" | "receipt" | "timeline" | "ledger" | "journal_proof" | "signed_text" | "signature" | "certificates" | "paper" | "paper_print" | "key";
        "archive.Finding": {
            file: string;
            reason: string;
            wrong: components["schemas"]["archive.Wrong"];
        };
        "archive.FormerView": {
            /** Format: date-time */
            archived_at: string;
            /** Format: date-time */
            replaced_at: string;
            sha256: string;
            sm3: string;
        };
        "archive.InspectedPackages": {
            access: components["schemas"]["archive.AccessView"];
            packages: components["schemas"]["archive.PackageView"][];
        };
        "archive.ManifestFile": {
            media_type: string;
            name: string;
            role: components["schemas"]["archive.FileRole"];
            sha256: string;
            /** Format: int64 */
            size: number;
            sm3: string;
            title: string;
        };
        "archive.OnPaper": {
            clause: string;
            ground: components["schemas"]["archive.PaperGround"];
            what: string;
        };
        "archive.OwnAccesses": {
            accesses: components["schemas"]["archive.AccessView"][];
            /** Format: int32 */
            longest_days: number;
        };
        "archive.PackageCheck": {
            /** Format: int64 */
            entries: number;
            files: components["schemas"]["archive.ManifestFile"][];
            findings: components["schemas"]["archive.Finding"][];
            on_paper: components["schemas"]["archive.OnPaper"][];
            sound: boolean;
        };
        "archive.PackageDetail": {
            /** Format: date-time */
            archived_at: string;
            /** Format: uuid */
            case_id: string;
            check?: components["schemas"]["archive.PackageCheck"];
            /** Format: date-time */
            destroyed_at?: string;
            /** Format: date-time */
            ended_at: string;
            former: components["schemas"]["archive.FormerView"][];
            item_id: string;
            item_name: string;
            /** Format: date */
            kept_until?: string;
            number: string;
            office_id: string;
            /** Format: int64 */
            on_paper: number;
            outcome?: components["schemas"]["cases.Outcome"];
            proposal?: components["schemas"]["archive.DestructionView"];
            retention: components["schemas"]["archive.Retention"];
            sha256: string;
            /** Format: int64 */
            size: number;
            sm3: string;
            state: components["schemas"]["archive.PackageState"];
            term_over: boolean;
        };
        "archive.PackageList": {
            /** Format: uuid */
            next_cursor?: string;
            packages: components["schemas"]["archive.PackageView"][];
        };
        /** @enum {string} */
        "archive.PackageState": "kept" | "proposed" | "destroyed";
        "archive.PackageView": {
            /** Format: date-time */
            archived_at: string;
            /** Format: uuid */
            case_id: string;
            /** Format: date-time */
            destroyed_at?: string;
            /** Format: date-time */
            ended_at: string;
            item_id: string;
            item_name: string;
            /** Format: date */
            kept_until?: string;
            number: string;
            office_id: string;
            /** Format: int64 */
            on_paper: number;
            outcome?: components["schemas"]["cases.Outcome"];
            retention: components["schemas"]["archive.Retention"];
            sha256: string;
            /** Format: int64 */
            size: number;
            sm3: string;
            state: components["schemas"]["archive.PackageState"];
            term_over: boolean;
        };
        /** @enum {string} */
        "archive.PaperGround": "scan_without_signature" | "law_demands_paper";
        "archive.Propose": {
            reason: string;
        };
        "archive.PublicKeys": {
            keys: components["schemas"]["archive.PublicKeyView"][];
        };
        "archive.PublicKeyView": {
            id: string;
            pem: string;
        };
        /** @enum {string} */
        "archive.Retention": "permanent" | "years_30" | "years_10";
        "archive.Settle": {
            approved: boolean;
            note: string;
        };
        "archive.SettleAccess": {
            granted: boolean;
        };
        /** @enum {string} */
        "archive.Wrong": "unreadable" | "changed" | "missing" | "extra" | "signature_wrong" | "key_unknown" | "proof_wrong" | "manifest_wrong";
        "bills.AskRefund": {
            why: string;
        };
        /** @enum {string} */
        "bills.AttemptState": "opening" | "open" | "closing" | "closed" | "paid" | "failed";
        "bills.AttemptView": {
            /** Format: date-time */
            expires_at: string;
            state: components["schemas"]["bills.AttemptState"];
            url?: string;
            way: components["schemas"]["bills.PayWay"];
        };
        "bills.BillList": {
            bills: components["schemas"]["bills.BillView"][];
        };
        /** @enum {string} */
        "bills.BillState": "issuing" | "due" | "paying" | "paid" | "receipted" | "cancelled" | "refund_asked" | "refunded";
        "bills.BillView": {
            amount: string;
            attempt?: components["schemas"]["bills.AttemptView"];
            can_pay_online: boolean;
            /** Format: uuid */
            case_id: string;
            case_number?: string;
            charges: components["schemas"]["bills.Charge"][];
            /** Format: date */
            due_on: string;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            office_name: string;
            overdue: boolean;
            /** Format: date-time */
            paid_at?: string;
            paid_by?: string;
            pay_code?: string;
            receipt?: components["schemas"]["bills.ReceiptView"];
            remark?: string;
            state: components["schemas"]["bills.BillState"];
        };
        "bills.Charge": {
            amount: string;
            basis: string;
            name: string;
            standard: string;
        };
        "bills.DeskBills": {
            bills: components["schemas"]["bills.DeskBillView"][];
            needs_amount: boolean;
        };
        "bills.DeskBillView": {
            bill: components["schemas"]["bills.BillView"];
            payments: components["schemas"]["bills.PaymentView"][];
        };
        "bills.IssueBill": {
            amount: string;
            name: string;
        };
        "bills.PayBill": {
            way: components["schemas"]["bills.PayWay"];
        };
        /** @enum {string} */
        "bills.PaymentOutcome": "settles" | "surplus" | "after_end" | "differs";
        "bills.PaymentView": {
            amount: string;
            channel: string;
            channel_txn: string;
            outcome: components["schemas"]["bills.PaymentOutcome"];
            /** Format: date-time */
            paid_at: string;
            /** Format: date-time */
            returned_at?: string;
        };
        /** @enum {string} */
        "bills.PayWay": "native" | "h5";
        "bills.ReceiptView": {
            check: string;
            code: string;
            number: string;
        };
        "bills.ReturnPayment": {
            channel: string;
            channel_txn: string;
        };
        "bills.StuckBills": {
            bills: components["schemas"]["bills.StuckBillView"][];
        };
        "bills.StuckBillView": {
            /** Format: uuid */
            id: string;
            item_name: string;
            office_name: string;
            /** Format: date-time */
            since: string;
            /** Format: int64 */
            tries: number;
            why: components["schemas"]["bills.StuckReason"];
        };
        /** @enum {string} */
        "bills.StuckReason": "no_code" | "no_receipt" | "payment_amiss";
        "bookings.Book": {
            /** Format: date */
            day: string;
            item_id: string;
            office_id: string;
            starts: string;
        };
        "bookings.BookingList": {
            bookings: components["schemas"]["bookings.BookingView"][];
            /** Format: date */
            paused_until?: string;
        };
        /** @enum {string} */
        "bookings.BookingState": "booked" | "moved" | "cancelled" | "called_off" | "arrived" | "missed" | "lapsed";
        "bookings.BookingView": {
            address: string;
            /** Format: date-time */
            booked_at: string;
            /** Format: date */
            day: string;
            ends: string;
            /** Format: uuid */
            id: string;
            is_open: boolean;
            item_id: string;
            item_name: string;
            number: string;
            office_id: string;
            office_name: string;
            starts: string;
            state: components["schemas"]["bookings.BookingState"];
        };
        "bookings.CloseDay": {
            reason: string;
        };
        "bookings.DayView": {
            /** Format: date */
            day: string;
            /** Format: int32 */
            free: number;
            slots: components["schemas"]["bookings.SlotView"][];
        };
        "bookings.DeskBooking": {
            ends: string;
            /** Format: uuid */
            id: string;
            item_name: string;
            may_arrive: boolean;
            may_miss: boolean;
            number: string;
            starts: string;
            state: components["schemas"]["bookings.BookingState"];
            visitor: string;
        };
        "bookings.DeskDay": {
            bookings: components["schemas"]["bookings.DeskBooking"][];
            closed?: string;
            /** Format: date */
            day: string;
            may_close: boolean;
            /** Format: int32 */
            places: number;
        };
        "bookings.DeskPlan": {
            closed: components["schemas"]["bookings.store.ClosedDay"][];
            opening_hours: components["schemas"]["bookings.PlanHours"][];
            plan?: components["schemas"]["bookings.Plan"];
            /** Format: int32 */
            revision: number;
            /** Format: date */
            today: string;
        };
        "bookings.MoveBooking": {
            /** Format: date */
            day: string;
            starts: string;
        };
        "bookings.NextSlot": {
            /** Format: date */
            day: string;
            ends: string;
            item_id: string;
            office_id: string;
            office_name: string;
            starts: string;
        };
        "bookings.NextSlotList": {
            slots: components["schemas"]["bookings.NextSlot"][];
        };
        "bookings.OfferView": {
            address: string;
            days: components["schemas"]["bookings.DayView"][];
            item_id: string;
            item_name: string;
            office_id: string;
            office_name: string;
            telephone: string;
        };
        "bookings.Plan": {
            /** Format: int32 */
            days_ahead: number;
            hours: components["schemas"]["bookings.PlanHours"][];
            items: string[];
            /** Format: int32 */
            minutes: number;
            /** Format: int32 */
            places: number;
        };
        "bookings.PlanHours": {
            closes: string;
            opens: string;
            /** Format: int32 */
            weekday: number;
        };
        "bookings.SetPlan": {
            /** Format: int32 */
            days_ahead: number;
            hours: components["schemas"]["bookings.PlanHours"][];
            items: string[];
            /** Format: int32 */
            minutes: number;
            /** Format: int32 */
            places: number;
            /** Format: int32 */
            seen: number;
        };
        "bookings.SlotView": {
            ends: string;
            /** Format: int32 */
            free: number;
            starts: string;
        };
        "bookings.store.ClosedDay": {
            /** Format: date */
            day: string;
            reason: string;
        };
        "bookings.TellAttendance": {
            came: boolean;
        };
        "bundles.DeskRunView": {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            part: number;
            parts: components["schemas"]["bundles.PartView"][];
            /** Format: date */
            promised?: string;
            state: components["schemas"]["bundles.RunState"];
        };
        /** @enum {string} */
        "bundles.MaterialFrom": "applicant" | "registers" | "earlier";
        "bundles.MergedMaterialView": {
            file_name?: string;
            from: components["schemas"]["bundles.MaterialFrom"];
            key: string;
            /** Format: int32 */
            made_by?: number;
            name: string;
            needed_by: number[];
            required: boolean;
        };
        "bundles.OneVersion": {
            /** Format: int64 */
            version: number;
        };
        "bundles.OpenRun": {
            bundle_id: string;
            division: string;
        };
        /** @enum {string} */
        "bundles.PartState": "waiting" | "preparing" | "incomplete" | "with_office" | "asked" | "granted" | "refused" | "withdrawn" | "terminated" | "fell_away";
        "bundles.PartView": {
            /** Format: int32 */
            because?: number;
            /** Format: int32 */
            branch?: number;
            case_id?: string;
            case_number?: string;
            critical: boolean;
            /** Format: date */
            ends?: string;
            item_id: string;
            item_name: string;
            needs: number[];
            office_name: string;
            /** Format: int32 */
            promised_workdays: number;
            /** Format: int32 */
            seq: number;
            /** Format: int32 */
            stage?: number;
            /** Format: date */
            starts?: string;
            state?: components["schemas"]["bundles.PartState"];
        };
        "bundles.PlanView": {
            answers: Record<string, never>;
            /** Format: int32 */
            asked_once: number;
            audience: components["schemas"]["catalogue.Audience"];
            /** Format: int32 */
            branches: number;
            bundle_id: string;
            division_name: string;
            /** Format: date */
            ends: string;
            form: Record<string, never>;
            materials: components["schemas"]["bundles.MergedMaterialView"][];
            name: string;
            not_here: string[];
            note: string;
            open: string[];
            parts: components["schemas"]["bundles.PartView"][];
            provisional: boolean;
            questions: Record<string, never>;
        };
        "bundles.RunList": {
            runs: components["schemas"]["bundles.RunSummary"][];
        };
        /** @enum {string} */
        "bundles.RunState": "draft" | "under_way" | "needs_you" | "granted" | "partly" | "not_granted" | "withdrawn";
        "bundles.RunSummary": {
            bundle_id: string;
            division_name: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: int32 */
            parts: number;
            /** Format: int32 */
            parts_over: number;
            /** Format: date */
            promised?: string;
            state: components["schemas"]["bundles.RunState"];
            /** Format: date-time */
            submitted_at?: string;
        };
        "bundles.RunView": {
            bundle_id: string;
            division: string;
            division_name: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: int32 */
            parts: number;
            /** Format: int32 */
            parts_over: number;
            plan: components["schemas"]["bundles.PlanView"];
            /** Format: date */
            promised?: string;
            state: components["schemas"]["bundles.RunState"];
            /** Format: date-time */
            submitted_at?: string;
            typed: Record<string, never>;
            /** Format: int64 */
            version: number;
        };
        "bundles.SaveTyped": {
            answers?: Record<string, never>;
            form?: Record<string, never>;
            /** Format: int64 */
            version: number;
        };
        "bundles.WithdrawPart": {
            reason?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.AcceptanceCheck": {
            faults: components["schemas"]["cases.FormalFault"][];
            passes: boolean;
        };
        "cases.AccessList": {
            accesses: components["schemas"]["cases.AccessView"][];
        };
        "cases.AccessView": {
            /** Format: date-time */
            at: string;
            ground: string;
            what: string;
            who: string;
        };
        "cases.AgentView": {
            ground: components["schemas"]["mandates.Ground"];
            name: string;
        };
        "cases.AgreeToWithdrawal": {
            agrees: boolean;
        };
        /** @enum {string} */
        "cases.Allowed": "edit" | "submit" | "supplement" | "withdraw";
        "cases.AnswerRepresentation": {
            takes: boolean;
        };
        "cases.AnswerRevocation": {
            text: string;
        };
        "cases.ApplicantEntry": {
            agrees_to_withdrawal: boolean;
            /** Format: date-time */
            answered_at?: string;
            /** Format: uuid */
            id: string;
            is_caller: boolean;
            is_offered: boolean;
            is_opener: boolean;
            kind: components["schemas"]["mandates.PrincipalKind"];
            name: string;
            number: string;
            state: components["schemas"]["cases.ApplicantState"];
        };
        /** @enum {string} */
        "cases.ApplicantState": "invited" | "confirmed" | "declined" | "left";
        "cases.ApplicantView": {
            citizen_id?: string;
            mobile?: string;
            name?: string;
        };
        "cases.AskExtension": {
            reason: string;
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            working_days: number;
        };
        "cases.AskWithdrawal": {
            reason: string;
        };
        "cases.AssignTask": {
            /** Format: uuid */
            to: string;
            /** Format: int64 */
            version: number;
        };
        "cases.AutomaticList": {
            contests: components["schemas"]["cases.AutomaticRow"][];
            items: components["schemas"]["cases.AutomationView"][];
            leads: boolean;
            revocations: components["schemas"]["cases.AutomaticRow"][];
            samples: components["schemas"]["cases.AutomaticRow"][];
        };
        "cases.AutomaticRow": {
            applicant_masked: string;
            /** Format: date-time */
            at: string;
            conditions: components["schemas"]["cases.ConditionView"][];
            /** Format: uuid */
            id: string;
            item_name: string;
            number: string;
            reason?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.AutomaticView": {
            /** Format: date-time */
            at: string;
            cause: components["schemas"]["cases.RulingCause"];
            conditions: components["schemas"]["cases.ConditionView"][];
            contest?: components["schemas"]["cases.ContestView"];
            /** Format: date */
            contest_until?: string;
            /** Format: int32 */
            edition: number;
            inspection: components["schemas"]["cases.Inspection"];
            may_revoke: boolean;
            revocation?: components["schemas"]["cases.RevocationView"];
            ruling: components["schemas"]["cases.Ruling"];
        };
        "cases.AutomationView": {
            /** Format: int64 */
            contested: number;
            /** Format: int64 */
            granted: number;
            in_province?: components["schemas"]["cases.ProvinceStopView"];
            item_id: string;
            item_name: string;
            reason?: string;
            /** Format: int64 */
            sampled: number;
            /** Format: date-time */
            stopped_at?: string;
            stopped_by?: string;
            /** Format: int64 */
            to_person: number;
            /** Format: int64 */
            wrong: number;
        };
        "cases.Batch": {
            deed: components["schemas"]["cases.BatchDeed"];
            tasks: components["schemas"]["cases.SeenTask"][];
            /** Format: uuid */
            to?: string;
        };
        /** @enum {string} */
        "cases.BatchDeed": "take" | "give_back" | "assign";
        "cases.BatchResult": {
            code?: string;
            detail?: string;
            done: boolean;
            /** Format: uuid */
            id: string;
        };
        "cases.BatchResults": {
            results: components["schemas"]["cases.BatchResult"][];
        };
        "cases.CaseBatch": {
            cases: components["schemas"]["cases.SeenCase"][];
            deed: components["schemas"]["cases.CaseBatchDeed"];
        };
        /** @enum {string} */
        "cases.CaseBatchDeed": "pre_check" | "accept";
        "cases.CaseBatchResult": {
            code?: string;
            detail?: string;
            done: boolean;
            /** Format: uuid */
            id: string;
        };
        "cases.CaseBatchResults": {
            results: components["schemas"]["cases.CaseBatchResult"][];
        };
        "cases.CaseList": {
            cases: components["schemas"]["cases.CaseSummary"][];
            next_cursor?: string;
        };
        "cases.CaseMaterialView": {
            file_name?: string;
            how: components["schemas"]["catalogue.How"];
            media_type?: string;
            name: string;
            necessity: components["schemas"]["catalogue.Necessity"];
            promise?: components["schemas"]["cases.PromiseView"];
            /** Format: int32 */
            seq: number;
            /** Format: int64 */
            size?: number;
            stand_in?: components["schemas"]["catalogue.StandInContent"];
            state: components["schemas"]["cases.MaterialState"];
            trust?: components["schemas"]["cases.TrustLevel"];
            virus_check?: components["schemas"]["files.VirusCheck"];
        };
        /** @enum {string} */
        "cases.CaseState": "draft" | "submitted" | "pre_checked" | "supplement_requested" | "accepted" | "under_review" | "suspended" | "decided" | "not_accepted" | "withdrawn" | "terminated" | "served" | "archived";
        "cases.CaseSteps": {
            history: components["schemas"]["cases.DoneView"][];
            keeps_out: boolean;
            notes: components["schemas"]["cases.NoteView"][];
            roles: components["schemas"]["cases.process.StepRole"][];
            steps: components["schemas"]["cases.StepView"][];
            tasks: components["schemas"]["cases.TaskView"][];
        };
        "cases.CaseSummary": {
            applicant_kind: components["schemas"]["mandates.PrincipalKind"];
            /** Format: date-time */
            decided_at?: string;
            division_name: string;
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            filed_on?: string;
            filed_through?: string;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            my_part?: components["schemas"]["cases.ApplicantState"];
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            reception?: components["schemas"]["cases.ReceptionView"];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date */
            statutory_due?: string;
            /** Format: date-time */
            submitted_at?: string;
        };
        "cases.CaseView": {
            agent?: components["schemas"]["cases.AgentView"];
            allowed: components["schemas"]["cases.Allowed"][];
            applicant_kind: components["schemas"]["mandates.PrincipalKind"];
            automatic?: components["schemas"]["cases.AutomaticView"];
            clocks: components["schemas"]["cases.ClockView"][];
            /** Format: date-time */
            decided_at?: string;
            decision?: components["schemas"]["cases.DecisionView"];
            division_name: string;
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            filed_on?: string;
            filed_through?: string;
            form: Record<string, never>;
            handle_area?: components["schemas"]["catalogue.HandleArea"];
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            item_edition: number;
            item_id: string;
            item_name: string;
            known: Record<string, never>;
            materials: components["schemas"]["cases.CaseMaterialView"][];
            my_part?: components["schemas"]["cases.ApplicantState"];
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            pairs: components["schemas"]["cases.PairView"][];
            reception?: components["schemas"]["cases.ReceptionView"];
            sources: components["schemas"]["cases.FieldSourceView"][];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date */
            statutory_due?: string;
            step_clocks: components["schemas"]["cases.StepClockView"][];
            /** Format: date-time */
            submitted_at?: string;
            supplement_request?: components["schemas"]["cases.SupplementRequest"];
            together?: components["schemas"]["cases.TogetherView"];
            /** Format: int64 */
            version: number;
            withheld: string[];
        };
        "cases.ChooseReception": {
            by?: components["schemas"]["cases.ReceivedBy"];
            place?: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "cases.ClockDeed": "start" | "pause" | "resume" | "extend" | "stop";
        /** @enum {string} */
        "cases.ClockKind": "examination" | "decision";
        "cases.ClockLineView": {
            /** Format: date-time */
            at: string;
            clause: string;
            deed: components["schemas"]["cases.ClockDeed"];
            /** Format: int32 */
            expected_days?: number;
            limits?: components["schemas"]["cases.Limits"];
            note?: string;
            special_procedure?: components["schemas"]["catalogue.SpecialProcedure"];
        };
        "cases.ClockReading": {
            /** Format: int32 */
            budget: number;
            /** Format: int32 */
            consumed: number;
            /** Format: date */
            due?: string;
            is_late: boolean;
            /** Format: date-time */
            late_at?: string;
            provisional: boolean;
            /** Format: int32 */
            remaining: number;
            state: components["schemas"]["cases.ClockState"];
            unit: components["schemas"]["LimitUnit"];
            /** Format: date-time */
            warns_at?: string;
        };
        /** @enum {string} */
        "cases.ClockState": "running" | "paused" | "stopped";
        "cases.ClockView": {
            clock: components["schemas"]["cases.ClockKind"];
            lines: components["schemas"]["cases.ClockLineView"][];
            promised: components["schemas"]["cases.ClockReading"];
            /** Format: date-time */
            read_at: string;
            statutory?: components["schemas"]["cases.ClockReading"];
        };
        "cases.CompleteTask": {
            opinion: string;
            outcome: components["schemas"]["cases.TaskOutcome"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "cases.ConditionState": "held" | "not_held" | "unknown" | "faulty";
        "cases.ConditionView": {
            basis: string;
            looked_at: components["schemas"]["cases.FactView"][];
            name: string;
            state: components["schemas"]["cases.ConditionState"];
        };
        "cases.Confirm": {
            /** Format: int64 */
            version: number;
        };
        "cases.ConfirmationOptions": {
            public_key: Record<string, never>;
        };
        "cases.ConfirmedSignature": {
            authenticator_data: string;
            client_data: string;
            credential_id: string;
            signature: string;
            user_handle: string;
        };
        "cases.ContestInput": {
            reason: string;
        };
        /** @enum {string} */
        "cases.ContestState": "open" | "confirmed" | "changed";
        "cases.ContestView": {
            answer: string;
            /** Format: date-time */
            contested_at: string;
            reason: string;
            /** Format: date-time */
            settled_at?: string;
            settled_by?: string;
            state: components["schemas"]["cases.ContestState"];
        };
        "cases.Decide": {
            outcome: components["schemas"]["cases.Outcome"];
            text: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "cases.DecisionKind": "decided" | "not_accepted" | "terminated";
        "cases.DecisionView": {
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["cases.DecisionKind"];
            outcome?: components["schemas"]["cases.Outcome"];
            text: string;
        };
        "cases.DeputyView": {
            absent: string;
            absent_name: string;
            deputy: string;
            deputy_name: string;
            /** Format: date */
            from: string;
            id: string;
            /** Format: date */
            until: string;
        };
        /** @enum {string} */
        "cases.DeskAction": "accept" | "pre_check" | "refuse" | "request_supplement" | "begin_review" | "suspend" | "resume" | "ask_extension" | "settle_extension" | "decide" | "terminate" | "hand_over" | "hand_back";
        "cases.DeskAgent": {
            ground: components["schemas"]["mandates.Ground"];
            mobile?: string;
            name: string;
        };
        "cases.DeskCase": {
            accesses: components["schemas"]["cases.AccessView"][];
            agent?: components["schemas"]["cases.DeskAgent"];
            allowed: components["schemas"]["cases.DeskAction"][];
            applicant: components["schemas"]["cases.ApplicantView"];
            applicant_kind: components["schemas"]["mandates.PrincipalKind"];
            automatic?: components["schemas"]["cases.AutomaticView"];
            clocks: components["schemas"]["cases.ClockView"][];
            /** Format: date-time */
            decided_at?: string;
            decided_here: boolean;
            decision?: components["schemas"]["cases.DecisionView"];
            division_name: string;
            due_colour: components["schemas"]["cases.DueColour"];
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            extension?: components["schemas"]["cases.ExtensionView"];
            filed_on?: string;
            filed_through?: string;
            form: Record<string, never>;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            item_edition: number;
            item_id: string;
            item_name: string;
            materials: components["schemas"]["cases.CaseMaterialView"][];
            my_part?: components["schemas"]["cases.ApplicantState"];
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            pairs: components["schemas"]["cases.PairView"][];
            reception?: components["schemas"]["cases.ReceptionView"];
            sources: components["schemas"]["cases.FieldSourceView"][];
            special_procedures: components["schemas"]["catalogue.SpecialProcedure"][];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date */
            statutory_due?: string;
            step_clocks: components["schemas"]["cases.StepClockView"][];
            /** Format: date-time */
            submitted_at?: string;
            supplement_request?: components["schemas"]["cases.SupplementRequest"];
            timeline: components["schemas"]["cases.TimelineEvent"][];
            together?: components["schemas"]["cases.TogetherView"];
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            working_days_left?: number;
        };
        "cases.DeskRow": {
            applicant_kind: components["schemas"]["mandates.PrincipalKind"];
            applicant_masked: string;
            /** Format: date-time */
            decided_at?: string;
            division_name: string;
            due_colour: components["schemas"]["cases.DueColour"];
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            filed_on?: string;
            filed_through?: string;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            my_part?: components["schemas"]["cases.ApplicantState"];
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            reception?: components["schemas"]["cases.ReceptionView"];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date */
            statutory_due?: string;
            /** Format: date-time */
            submitted_at?: string;
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            working_days_left?: number;
        };
        "cases.DoneView": {
            /** Format: date-time */
            at?: string;
            by?: string;
            instead_of?: string;
            opinion: string;
            outcome?: components["schemas"]["cases.TaskOutcome"];
            state: components["schemas"]["cases.TaskState"];
            step_name: string;
        };
        /** @enum {string} */
        "cases.DueColour": "none" | "green" | "yellow" | "red";
        /** @enum {string} */
        "cases.ExtensionState": "asked" | "approved" | "declined";
        "cases.ExtensionView": {
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            reason: string;
            state: components["schemas"]["cases.ExtensionState"];
            /** Format: int32 */
            working_days: number;
        };
        "cases.FactView": {
            name: string;
            value: string;
        };
        "cases.FieldSourceView": {
            /** Format: date-time */
            answered_at?: string;
            attribute: string;
            field: string;
            holder: string;
            is_own: boolean;
            kind: components["schemas"]["cases.SourceKind"];
            name: string;
            state: components["schemas"]["cases.SourceState"];
        };
        "cases.FormalFault": {
            code: string;
            message: string;
            pointer: string;
        };
        "cases.GivePromise": {
            kind: components["schemas"]["cases.PromiseKind"];
        };
        "cases.HandBack": {
            reason: string;
            /** Format: int64 */
            version: number;
        };
        "cases.HandCaseOver": {
            note?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.HandOver": {
            reason: string;
            /** Format: uuid */
            to: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "cases.Hands": "mine" | "nobody";
        "cases.InspectInput": {
            remark: string;
            right: boolean;
        };
        /** @enum {string} */
        "cases.Inspection": "none" | "waiting" | "right" | "wrong";
        "cases.InviteApplicant": {
            kind: components["schemas"]["mandates.PrincipalKind"];
            name: string;
            number: string;
        };
        "cases.ItemProcess": {
            /** Format: date-time */
            made_at?: string;
            /** Format: int32 */
            number: number;
            process: components["schemas"]["cases.process.Process"];
        };
        "cases.Leave": {
            reason?: string;
        };
        "cases.Limits": {
            promised: components["schemas"]["Limit"];
            statutory?: components["schemas"]["Limit"];
        };
        "cases.LowerOffice": {
            division_name: string;
            leader?: string;
            office_id: string;
            office_name: string;
        };
        "cases.LowerOffices": {
            leads: boolean;
            offices: components["schemas"]["cases.LowerOffice"][];
        };
        /** @enum {string} */
        "cases.MaterialState": "missing" | "uploaded" | "requested" | "from_register" | "not_found" | "produced";
        "cases.NameDeputy": {
            /** Format: uuid */
            absent?: string;
            /** Format: uuid */
            deputy: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        "cases.NameLeader": {
            user_name: string;
        };
        "cases.NoteView": {
            /** Format: date-time */
            at: string;
            by: string;
            text: string;
        };
        "cases.OfferRepresentation": {
            /** Format: uuid */
            applicant_id?: string;
        };
        "cases.OfficerView": {
            account_id: string;
            name: string;
            roles: components["schemas"]["cases.process.StepRole"][];
        };
        "cases.OfficeView": {
            account_id: string;
            deputies: components["schemas"]["cases.DeputyView"][];
            leads: boolean;
            officers: components["schemas"]["cases.OfficerView"][];
        };
        "cases.OneTask": {
            /** Format: int64 */
            version: number;
        };
        "cases.OneVersion": {
            /** Format: int64 */
            version: number;
        };
        "cases.OpenDraft": {
            division: string;
            item_id: string;
        };
        /** @enum {string} */
        "cases.Outcome": "granted" | "granted_in_part" | "refused";
        /** @enum {string} */
        "cases.PairKind": "person" | "enterprise";
        /** @enum {string} */
        "cases.PairState": "not_checked" | "asked" | "match" | "mismatch" | "unavailable";
        "cases.PairView": {
            kind: components["schemas"]["cases.PairKind"];
            name?: string;
            part: string;
            state: components["schemas"]["cases.PairState"];
        };
        /** @enum {string} */
        "cases.process.Join": "all" | "any";
        "cases.process.Process": {
            steps: components["schemas"]["cases.process.ProcessStep"][];
        };
        "cases.process.ProcessStep": {
            act: components["schemas"]["cases.process.StepAct"];
            id: string;
            join?: components["schemas"]["cases.process.Join"];
            name: string;
            name_en: string;
            next: string[];
            not_by: string[];
            promised?: components["schemas"]["Limit"];
            role: components["schemas"]["cases.process.StepRole"];
            send_back_to: string[];
            statutory?: components["schemas"]["Limit"];
        };
        /** @enum {string} */
        "cases.process.StepAct": "review" | "countersign" | "approve" | "notify" | "decide";
        /** @enum {string} */
        "cases.process.StepRole": "handler" | "reviewer" | "leader";
        /** @enum {string} */
        "cases.PromiseKind": "fulfilled" | "later";
        "cases.PromiseList": {
            promises: components["schemas"]["cases.PromiseRow"][];
        };
        "cases.PromiseRow": {
            applicant_masked: string;
            /** Format: date */
            due_on: string;
            due_provisional: boolean;
            /** Format: uuid */
            id: string;
            item_name: string;
            kind: components["schemas"]["cases.PromiseKind"];
            material: string;
            number: string;
            /** Format: int32 */
            seq: number;
            standing: components["schemas"]["cases.PromiseStanding"];
        };
        /** @enum {string} */
        "cases.PromiseStanding": "to_check" | "late" | "awaited";
        /** @enum {string} */
        "cases.PromiseState": "open" | "handed_in" | "kept" | "broken";
        "cases.PromiseView": {
            /** Format: date */
            due_on?: string;
            kind: components["schemas"]["cases.PromiseKind"];
            late: boolean;
            may_follow: boolean;
            remark?: string;
            /** Format: date-time */
            settled_at?: string;
            state: components["schemas"]["cases.PromiseState"];
            text: string;
            /** Format: int32 */
            working_days: number;
        };
        "cases.ProposeRevocation": {
            reason: string;
            /** Format: int64 */
            version: number;
        };
        "cases.ProvinceAutomation": {
            /** Format: int64 */
            granted: number;
            in_province?: components["schemas"]["cases.ProvinceStopView"];
            item_id: string;
            item_name: string;
            /** Format: int64 */
            offices_stopped: number;
            /** Format: int64 */
            sampled: number;
            /** Format: int64 */
            wrong: number;
        };
        "cases.ProvinceAutomations": {
            items: components["schemas"]["cases.ProvinceAutomation"][];
        };
        "cases.ProvinceStopView": {
            reason: string;
            /** Format: date-time */
            stopped_at: string;
            stopped_by: string;
        };
        "cases.ProvinceSwitch": {
            reason?: string;
            stopped: boolean;
        };
        "cases.PutOfficer": {
            citizen_id?: string;
            roles: components["schemas"]["cases.process.StepRole"][];
        };
        "cases.PutOfficerOf": {
            citizen_id?: string;
            roles: components["schemas"]["cases.process.StepRole"][];
        };
        "cases.PutProcess": {
            process: components["schemas"]["cases.process.Process"];
            /** Format: int32 */
            seen: number;
        };
        "cases.PutSections": {
            sections: components["schemas"]["cases.SectionInput"][];
            /** Format: int32 */
            seen: number;
        };
        "cases.PutSectionsOf": {
            sections: components["schemas"]["cases.SectionInput"][];
            /** Format: int32 */
            seen: number;
        };
        "cases.QueuePage": {
            cases: components["schemas"]["cases.DeskRow"][];
            counts: {
                [key: string]: number;
            };
            next_cursor?: string;
        };
        /** @enum {string} */
        "cases.ReceivedBy": "body" | "centre";
        "cases.ReceiverList": {
            offices: components["schemas"]["cases.ReceiverView"][];
            place_name: string;
        };
        "cases.ReceiverView": {
            address: string;
            by: components["schemas"]["cases.ReceivedBy"];
            office_id: string;
            office_name: string;
            telephone: string;
        };
        "cases.ReceptionView": {
            /** Format: date-time */
            handed_over_at?: string;
            has_it: boolean;
            office_id: string;
            office_name: string;
        };
        /** @enum {string} */
        "cases.RefusalGround": "not_required" | "not_competent" | "incomplete" | "not_entitled";
        "cases.RefuseInput": {
            ground: components["schemas"]["cases.RefusalGround"];
            reason: string;
            /** Format: int64 */
            version: number;
        };
        "cases.RequestSupplement": {
            reasons: string[];
            /** Format: int64 */
            version: number;
        };
        "cases.ResumeInput": {
            result: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "cases.RevocationState": "proposed" | "revoked" | "dropped";
        "cases.RevocationView": {
            answer: string;
            /** Format: date-time */
            answered_at?: string;
            /** Format: date */
            hear_until: string;
            may_act: boolean;
            /** Format: date-time */
            proposed_at: string;
            proposed_by: string;
            reason: string;
            /** Format: date-time */
            settled_at?: string;
            settled_by?: string;
            state: components["schemas"]["cases.RevocationState"];
            text: string;
        };
        /** @enum {string} */
        "cases.Ruling": "granted" | "to_person" | "waiting";
        /** @enum {string} */
        "cases.RulingCause": "all_hold" | "conditions" | "expired" | "stopped" | "stopped_in_province" | "not_a_person" | "registers" | "several" | "promise";
        "cases.SaveForm": {
            form: Record<string, never>;
            /** Format: int64 */
            version: number;
        };
        "cases.SectionInput": {
            /** Format: uuid */
            id?: string;
            items: string[];
            name: string;
            officers: string[];
        };
        "cases.SectionItem": {
            id: string;
            name: string;
        };
        "cases.SectionOfOffice": {
            id: string;
            mine: boolean;
            name: string;
        };
        "cases.SectionsView": {
            /** Format: int32 */
            number: number;
            others: components["schemas"]["cases.SectionItem"][];
            sections: components["schemas"]["cases.SectionView"][];
        };
        "cases.SectionView": {
            /** Format: uuid */
            id: string;
            items: components["schemas"]["cases.SectionItem"][];
            name: string;
            officers: string[];
        };
        "cases.SeenCase": {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SeenTask": {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SendBack": {
            reason: string;
            to: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SettleContest": {
            outcome?: components["schemas"]["cases.Outcome"];
            text: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SettleExtension": {
            approved: boolean;
            /** Format: int64 */
            version: number;
        };
        "cases.SettlePromise": {
            kept: boolean;
            remark: string;
        };
        "cases.SettleRevocation": {
            revokes: boolean;
            text: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SignatureView": {
            certificates: string;
            confirmation?: components["schemas"]["identity.Confirmation"];
            fingerprint: string;
            is_current: boolean;
            scheme: components["schemas"]["pki.Scheme"];
            signature: string;
            /** Format: date-time */
            signed_at: string;
            signer: components["schemas"]["cases.SignerView"];
            text: string;
        };
        "cases.SignerView": {
            issuer: string;
            name: string;
            /** Format: date-time */
            not_after: string;
            serial: string;
            signed_by: string;
            subject: string;
            uscc?: string;
        };
        "cases.SignInput": {
            certificates: string;
            scheme?: components["schemas"]["pki.Scheme"];
            signature: string;
        };
        /** @enum {string} */
        "cases.SourceKind": "licence" | "resource";
        /** @enum {string} */
        "cases.SourceState": "not_asked" | "asked" | "found" | "not_found" | "unavailable";
        "cases.StandDown": {
            reason: string;
        };
        "cases.StepClockView": {
            due_colour: components["schemas"]["cases.DueColour"];
            lines: components["schemas"]["cases.ClockLineView"][];
            name: string;
            promised?: components["schemas"]["cases.ClockReading"];
            /** Format: date-time */
            read_at: string;
            state: components["schemas"]["cases.ClockState"];
            statutory?: components["schemas"]["cases.ClockReading"];
            step: string;
        };
        /** @enum {string} */
        "cases.StepStanding": "waiting" | "open" | "done";
        "cases.StepView": {
            act: components["schemas"]["cases.process.StepAct"];
            id: string;
            join?: components["schemas"]["cases.process.Join"];
            name: string;
            next: string[];
            role: components["schemas"]["cases.process.StepRole"];
            send_back_to: string[];
            standing: components["schemas"]["cases.StepStanding"];
        };
        "cases.Supplement": {
            note?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SupplementRequest": {
            reasons: string[];
        };
        "cases.SuspendInput": {
            /** Format: int32 */
            expected_days: number;
            procedure: components["schemas"]["catalogue.SpecialProcedure"];
            reason: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SwitchInput": {
            reason?: string;
            stopped: boolean;
        };
        /** @enum {string} */
        "cases.TaskOutcome": "agreed" | "disagreed" | "seen";
        "cases.TaskPage": {
            next_cursor?: string;
            roles: components["schemas"]["cases.process.StepRole"][];
            sections: components["schemas"]["cases.SectionOfOffice"][];
            tasks: components["schemas"]["cases.TaskView"][];
        };
        /** @enum {string} */
        "cases.TaskState": "open" | "done" | "sent_back" | "undone" | "dropped";
        "cases.TaskView": {
            act: components["schemas"]["cases.process.StepAct"];
            applicant_masked: string;
            /** Format: uuid */
            case_id: string;
            due_colour: components["schemas"]["cases.DueColour"];
            /** Format: date */
            due_on?: string;
            holder?: string;
            holder_name?: string;
            /** Format: uuid */
            id: string;
            item_name: string;
            may_do: boolean;
            mine: boolean;
            number?: string;
            /** Format: date-time */
            opened_at: string;
            role: components["schemas"]["cases.process.StepRole"];
            section_name?: string;
            state: components["schemas"]["cases.TaskState"];
            step: string;
            step_name: string;
            /** Format: date-time */
            too_late_at?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.Terminate": {
            ground: components["schemas"]["cases.TerminationGround"];
            reason: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "cases.TerminationGround": "person_died" | "legal_person_ended" | "matter_gone" | "promise_broken";
        "cases.Timeline": {
            events: components["schemas"]["cases.TimelineEvent"][];
        };
        "cases.TimelineEvent": {
            /** Format: date-time */
            at: string;
            by: string;
            note?: string;
            through?: string;
            what: string;
        };
        /** @enum {string} */
        "cases.TogetherAct": "invite" | "remove" | "confirm" | "leave" | "ask_withdrawal" | "agree_to_withdrawal" | "hand_over" | "answer_representation";
        "cases.TogetherView": {
            allowed: components["schemas"]["cases.TogetherAct"][];
            applicants: components["schemas"]["cases.ApplicantEntry"][];
            /** Format: int32 */
            least: number;
            /** Format: int32 */
            most: number;
            representative: string;
        };
        /** @enum {string} */
        "cases.TrustLevel": "A" | "B" | "C" | "D";
        "cases.UploadList": {
            uploads: components["schemas"]["cases.UploadView"][];
        };
        "cases.UploadView": {
            /** Format: date-time */
            expires_at: string;
            file_name: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            received: number;
            /** Format: int32 */
            seq: number;
            /** Format: int64 */
            size: number;
        };
        "cases.Withdraw": {
            reason?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.WriteNote": {
            text: string;
        };
        "catalogue.Abolition": {
            /** Format: date */
            from?: string;
            open_cases_confirmed: boolean;
            reason: string;
        };
        "catalogue.AnswerOption": {
            answer: string;
            /** Format: int32 */
            next?: number;
            variants: number[];
        };
        /** @enum {string} */
        "catalogue.ApplyBy": "window" | "online" | "post";
        /** @enum {string} */
        "catalogue.Audience": "person" | "legal_person";
        /** @enum {string} */
        "catalogue.BodyNature": "statutory" | "authorised" | "entrusted";
        "catalogue.BundleItemView": {
            condition: string;
            depends_on: number[];
            item_id: string;
            name: string;
            required: boolean;
            /** Format: int32 */
            seq: number;
        };
        "catalogue.BundleList": {
            bundles: components["schemas"]["catalogue.BundleView"][];
        };
        "catalogue.BundleView": {
            audience: components["schemas"]["catalogue.Audience"];
            id: string;
            items: components["schemas"]["catalogue.BundleItemView"][];
            lead_body: string;
            life_stage: string;
            name: string;
            note: string;
        };
        "catalogue.Change": {
            after?: unknown;
            before?: unknown;
            element: string;
            kind: components["schemas"]["catalogue.ChangeKind"];
            part?: string;
        };
        "catalogue.Changed": {
            /** Format: int64 */
            items: number;
        };
        /** @enum {string} */
        "catalogue.ChangeKind": "added" | "removed" | "changed" | "moved";
        /** @enum {string} */
        "catalogue.ChangeOfItem": "published" | "suspended" | "resumed" | "abolished" | "local_changed" | "announced" | "called_off";
        "catalogue.DecisionCondition": {
            basis: string;
            logic: Record<string, never>;
            name: string;
            name_en: string;
        };
        "catalogue.DecisionRules": {
            conditions: components["schemas"]["catalogue.DecisionCondition"][];
            /** Format: int32 */
            sampled_percent: number;
            /** Format: date */
            valid_until?: string;
        };
        "catalogue.DeedView": {
            /** Format: date-time */
            at: string;
            deed: components["schemas"]["catalogue.ItemDeed"];
            /** Format: int32 */
            edition?: number;
            /** Format: date */
            from?: string;
            who: string;
            words: string;
        };
        "catalogue.Drift": {
            element: components["schemas"]["catalogue.DriftElement"];
            item_id: string;
            office_id: string;
            reported: string;
            source: string;
        };
        /** @enum {string} */
        "catalogue.DriftElement": "name" | "materials" | "legal_limit" | "promise" | "fee" | "visits";
        "catalogue.DriftReport": {
            bodies: components["schemas"]["catalogue.DriftScore"][];
            cities: components["schemas"]["catalogue.DriftScore"][];
            drifts: components["schemas"]["catalogue.Drift"][];
        };
        "catalogue.DriftScore": {
            /** Format: int64 */
            differing: number;
            /** Format: int64 */
            drifting: number;
            /** Format: int64 */
            elements: number;
            id: string;
            name: string;
            /** Format: int64 */
            reported: number;
            /** Format: int32 */
            score: number;
        };
        "catalogue.EditionLine": {
            author: string;
            /** Format: date-time */
            changed_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            effective_from?: string;
            /** Format: date-time */
            in_force_at?: string;
            item_id: string;
            name: string;
            note: string;
            /** Format: int32 */
            number: number;
            review_note: string;
            reviewer: string;
            state: components["schemas"]["catalogue.EditionState"];
        };
        "catalogue.EditionList": {
            editions: components["schemas"]["catalogue.EditionLine"][];
        };
        /** @enum {string} */
        "catalogue.EditionState": "draft" | "in_review" | "approved" | "in_force" | "superseded" | "discarded";
        "catalogue.EditionView": {
            /** Format: int32 */
            against?: number;
            changes: components["schemas"]["catalogue.Change"][];
            content: components["schemas"]["catalogue.ItemContent"];
            edition: components["schemas"]["catalogue.EditionLine"];
            findings: components["schemas"]["catalogue.Finding"][];
            may_review: boolean;
            may_write: boolean;
            /** Format: int64 */
            version: number;
        };
        "catalogue.FaqContent": {
            answer: string;
            question: string;
        };
        "catalogue.FaqView": {
            answer: string;
            question: string;
        };
        "catalogue.FedChange": {
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["catalogue.Change"][];
            /** Format: int32 */
            edition: number;
            item_id: string;
            name: string;
            /** Format: int64 */
            number: number;
            office: string;
            what: components["schemas"]["catalogue.ChangeOfItem"];
        };
        "catalogue.FeeContent": {
            basis: string;
            project: string;
            reduction: string;
            standard: string;
        };
        "catalogue.FeedPage": {
            changes: components["schemas"]["catalogue.FedChange"][];
            /** Format: date-time */
            issued_at: string;
            more: boolean;
            /** Format: int64 */
            next: number;
        };
        "catalogue.Figures": {
            id: string;
            /** Format: int64 */
            instant: number;
            /** Format: int64 */
            items: number;
            name: string;
            /** Format: int64 */
            no_trip: number;
            /** Format: int64 */
            no_upload: number;
            /** Format: int64 */
            one_trip_at_most: number;
        };
        "catalogue.FiguresList": {
            all: components["schemas"]["catalogue.Figures"];
            figures: components["schemas"]["catalogue.Figures"][];
        };
        /** @enum {string} */
        "catalogue.FiguresOf": "body" | "city" | "office";
        "catalogue.Finding": {
            code: string;
            message: string;
            pointer: string;
        };
        "catalogue.FlagshipAppList": {
            apps: components["schemas"]["catalogue.FlagshipAppView"][];
        };
        "catalogue.FlagshipAppView": {
            coverage: string;
            id: string;
            interactions: components["schemas"]["catalogue.Interaction"][];
            items: components["schemas"]["catalogue.ItemName"][];
            lead_body: string;
            name: string;
            summary: string;
        };
        /** @enum {string} */
        "catalogue.GuideElement": "legal_limit_note" | "promise_note" | "quantity_limit" | "joint_bodies" | "intermediaries" | "enquiries" | "complaints" | "in_hall" | "self_service" | "power_source" | "body_nature" | "entrusted_by";
        "catalogue.GuideNote": {
            element: components["schemas"]["catalogue.GuideElement"];
            text: string;
        };
        /** @enum {string} */
        "catalogue.HandleArea": "nation" | "province" | "city" | "county" | "township" | "village";
        /** @enum {string} */
        "catalogue.How": "upload" | "from_register";
        /** @enum {string} */
        "catalogue.Interaction": "query" | "booking" | "enrolment" | "payment" | "certificate" | "application";
        "catalogue.ItemContent": {
            apply_by: components["schemas"]["catalogue.ApplyBy"][];
            audiences: components["schemas"]["catalogue.Audience"][];
            basis: string[];
            body_nature?: components["schemas"]["catalogue.BodyNature"];
            complaints?: string;
            conditions: string[];
            cross_province: boolean;
            decision_rules?: components["schemas"]["catalogue.DecisionRules"];
            enquiries?: string;
            entrusted_by?: string;
            faq: components["schemas"]["catalogue.FaqContent"][];
            fees: components["schemas"]["catalogue.FeeContent"][];
            form?: Record<string, never>;
            handle_area?: components["schemas"]["catalogue.HandleArea"];
            hot: boolean;
            in_hall?: boolean;
            instant: boolean;
            interactions: components["schemas"]["catalogue.Interaction"][];
            intermediaries?: string;
            joint?: components["schemas"]["catalogue.JointContent"];
            joint_bodies?: string;
            keywords: string[];
            legal_limit?: components["schemas"]["catalogue.LimitContent"];
            legal_limit_note?: string;
            levels: components["schemas"]["DivisionLevel"][];
            materials: components["schemas"]["catalogue.MaterialContent"][];
            name: string;
            name_en: string;
            online_depth: components["schemas"]["catalogue.OnlineDepth"];
            online_payment: boolean;
            open_to_offices: components["schemas"]["catalogue.OpenElement"][];
            organisation: string;
            power_source?: components["schemas"]["catalogue.PowerSource"];
            process: components["schemas"]["catalogue.StepContent"][];
            promise_note?: string;
            /** Format: int32 */
            promised_workdays: number;
            quantity_limit?: string;
            result_kind: components["schemas"]["catalogue.ResultKind"];
            result_licence?: string;
            result_name: string;
            self_service?: boolean;
            serve_by: components["schemas"]["catalogue.ServeBy"][];
            silence_grants?: boolean;
            special_procedures: components["schemas"]["catalogue.SpecialProcedure"][];
            themes: string[];
            type: components["schemas"]["catalogue.ItemType"];
            variants: components["schemas"]["catalogue.VariantContent"][];
            visit_reason: string;
            /** Format: int32 */
            visits: number;
        };
        /** @enum {string} */
        "catalogue.ItemDeed": "edition_opened" | "edition_written" | "edition_submitted" | "edition_sent_back" | "edition_approved" | "edition_called_back" | "edition_discarded" | "published" | "suspended" | "resumed" | "abolished" | "announced" | "called_off";
        /** @enum {string} */
        "catalogue.ItemEvent": "suspend" | "resume" | "abolish";
        "catalogue.ItemGuide": {
            /** Format: int32 */
            assurance_level: number;
            audience: components["schemas"]["catalogue.Audience"][];
            basic_code: string;
            basis: string[];
            conditions: string[];
            cross_province: boolean;
            delivery: boolean;
            /** Format: int32 */
            edition: number;
            faq: components["schemas"]["catalogue.FaqView"][];
            fee: boolean;
            fee_note?: string;
            instant: boolean;
            interactions: components["schemas"]["catalogue.Interaction"][];
            item_id: string;
            legal_limit?: components["schemas"]["catalogue.LegalLimit"];
            local?: components["schemas"]["catalogue.LocalContent"];
            materials: components["schemas"]["catalogue.MaterialView"][];
            name: string;
            next_action: components["schemas"]["catalogue.NextAction"];
            notes: components["schemas"]["catalogue.GuideNote"][];
            office: components["schemas"]["places.OfficeView"];
            planned?: components["schemas"]["catalogue.PlannedStanding"];
            process: components["schemas"]["catalogue.ProcessStep"][];
            /** Format: int32 */
            promised_workdays: number;
            related: components["schemas"]["catalogue.ItemName"][];
            result: components["schemas"]["catalogue.ResultView"];
            status: components["schemas"]["catalogue.ItemStatus"];
            status_reason?: string;
            /** Format: date */
            suspended_until?: string;
            task_code: string;
            themes: components["schemas"]["catalogue.ThemeName"][];
            type: components["schemas"]["catalogue.ItemType"];
            type_name: string;
            variants: components["schemas"]["catalogue.VariantView"][];
            visit_reason?: string;
            /** Format: int32 */
            visits: number;
        };
        "catalogue.ItemHistory": {
            deeds: components["schemas"]["catalogue.DeedView"][];
        };
        "catalogue.ItemList": {
            items: components["schemas"]["catalogue.ListedItem"][];
        };
        "catalogue.ItemName": {
            item_id: string;
            name: string;
        };
        /** @enum {string} */
        "catalogue.ItemStatus": "in_use" | "suspended" | "abolished";
        /** @enum {string} */
        "catalogue.ItemType": "licensing" | "confirmation" | "benefit" | "levy" | "adjudication" | "reward" | "other_power" | "public_service";
        "catalogue.JointContent": {
            /** Format: int32 */
            least: number;
            /** Format: int32 */
            most: number;
        };
        "catalogue.KeptItemView": {
            basic_code: string;
            editions: components["schemas"]["catalogue.EditionLine"][];
            item_id: string;
            /** Format: int64 */
            open_cases: number;
            standing: components["schemas"]["catalogue.StandingView"];
            /** Format: int64 */
            waiting: number;
        };
        /** @enum {string} */
        "catalogue.Known": "name" | "citizen_id" | "mobile" | "sex" | "birth_date" | "ethnicity" | "address";
        "catalogue.LegalLimit": {
            unit: components["schemas"]["LimitUnit"];
            /** Format: int32 */
            value: number;
        };
        "catalogue.LifeStageList": {
            life_stages: components["schemas"]["catalogue.LifeStageView"][];
        };
        "catalogue.LifeStageView": {
            audience: components["schemas"]["catalogue.Audience"];
            id: string;
            /** Format: int64 */
            item_count: number;
            name: string;
            themes: string[];
        };
        "catalogue.LimitContent": {
            /** Format: int32 */
            count: number;
            unit: components["schemas"]["LimitUnit"];
        };
        "catalogue.ListedItem": {
            apply_by: string;
            audiences: string;
            basic_code: string;
            basis: string;
            body: string;
            /** Format: int32 */
            edition: number;
            fee: string;
            item_id: string;
            legal_limit: string;
            levels: string;
            materials: string;
            name: string;
            promise: string;
            result: string;
            status: string;
            themes: string;
            type: string;
            /** Format: int32 */
            visits: number;
        };
        "catalogue.LocalContent": {
            help?: string;
            hours?: string;
            place?: string;
            /** Format: int32 */
            promised_workdays?: number;
            telephone?: string;
        };
        "catalogue.LocalState": {
            content: components["schemas"]["catalogue.LocalContent"];
            /** Format: int32 */
            edition: number;
            holds: components["schemas"]["catalogue.LocalContent"];
            item_id: string;
            name: string;
            open: components["schemas"]["catalogue.OpenElement"][];
            proposed: components["schemas"]["catalogue.Proposed"][];
            /** Format: int32 */
            source_edition: number;
            /** Format: int32 */
            source_promise: number;
            /** Format: int64 */
            version: number;
        };
        "catalogue.MaterialContent": {
            applies_to?: components["schemas"]["catalogue.Audience"];
            basis: string;
            /** Format: int32 */
            copies?: number;
            form: components["schemas"]["catalogue.MaterialForm"];
            licence_type?: string;
            name: string;
            necessity: components["schemas"]["catalogue.Necessity"];
            note: string;
            paper_size?: string;
            source: components["schemas"]["catalogue.MaterialSource"];
            stand_in?: components["schemas"]["catalogue.StandInContent"];
        };
        /** @enum {string} */
        "catalogue.MaterialForm": "licence" | "shared_data" | "electronic";
        /** @enum {string} */
        "catalogue.MaterialSource": "applicant" | "government" | "shared";
        "catalogue.MaterialView": {
            applies_to?: components["schemas"]["catalogue.Audience"];
            /** Format: int32 */
            copies?: number;
            form: components["schemas"]["catalogue.MaterialForm"];
            how: components["schemas"]["catalogue.How"];
            licence_name?: string;
            licence_type?: string;
            name: string;
            necessity: components["schemas"]["catalogue.Necessity"];
            note?: string;
            paper_size?: string;
            /** Format: int32 */
            seq: number;
            source: components["schemas"]["catalogue.MaterialSource"];
        };
        /** @enum {string} */
        "catalogue.Necessity": "required" | "optional";
        "catalogue.NewItem": {
            content: components["schemas"]["catalogue.ItemContent"];
            /** Format: date */
            effective_from?: string;
            note: string;
        };
        "catalogue.NextAction": {
            kind: components["schemas"]["catalogue.NextActionKind"];
            label: string;
        };
        /** @enum {string} */
        "catalogue.NextActionKind": "apply" | "book" | "query" | "pay" | "enrol" | "wait";
        "catalogue.OfficeList": {
            offices: components["schemas"]["places.OfficeView"][];
        };
        /** @enum {string} */
        "catalogue.OnlineDepth": "none" | "consultation" | "receipt" | "pre_examination" | "acceptance" | "handling" | "result";
        /** @enum {string} */
        "catalogue.OpenElement": "place" | "hours" | "telephone" | "promise" | "help";
        "catalogue.PlannedStanding": {
            event: components["schemas"]["catalogue.ItemEvent"];
            /** Format: date */
            from: string;
            reason: string;
            /** Format: date */
            until?: string;
        };
        /** @enum {string} */
        "catalogue.PowerSource": "statutory" | "handed_down" | "granted_by_higher" | "granted_by_peer" | "entrusted_by_higher" | "entrusted_by_peer";
        "catalogue.ProcessStep": {
            name: string;
            note: string;
            /** Format: int32 */
            step: number;
        };
        "catalogue.ProposalList": {
            items: components["schemas"]["catalogue.LocalState"][];
        };
        "catalogue.Proposed": {
            change: components["schemas"]["catalogue.Change"];
            taken_over: boolean;
        };
        "catalogue.QuestionStep": {
            options: components["schemas"]["catalogue.AnswerOption"][];
            question: string;
        };
        "catalogue.QuestionsView": {
            /** Format: int32 */
            edition: number;
            item_id: string;
            name: string;
            steps: components["schemas"]["catalogue.QuestionStep"][];
            variants: components["schemas"]["catalogue.VariantView"][];
        };
        "catalogue.Recall": {
            note: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "catalogue.ResultKind": "licence" | "approval" | "other" | "none";
        "catalogue.ResultView": {
            licence_type?: string;
            name: string;
        };
        "catalogue.Review": {
            approves: boolean;
            note: string;
            /** Format: int64 */
            version: number;
        };
        "catalogue.SeenEdition": {
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "catalogue.ServeBy": "window" | "public_notice" | "post" | "download";
        "catalogue.SignedPage": {
            jws: string;
            page: components["schemas"]["catalogue.FeedPage"];
        };
        /** @enum {string} */
        "catalogue.SpecialProcedure": "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert_review" | "public_notice";
        "catalogue.StandInContent": {
            may_come_later: boolean;
            may_promise: boolean;
            /** Format: int32 */
            working_days: number;
        };
        "catalogue.StandingView": {
            planned?: components["schemas"]["catalogue.PlannedStanding"];
            reason: string;
            status: components["schemas"]["catalogue.ItemStatus"];
            /** Format: date */
            until?: string;
        };
        "catalogue.StepContent": {
            name: string;
            note: string;
        };
        "catalogue.Suspension": {
            /** Format: date */
            from?: string;
            reason: string;
            /** Format: date */
            until?: string;
        };
        "catalogue.Taken": {
            /** Format: int64 */
            lines: number;
        };
        "catalogue.ThemeList": {
            themes: components["schemas"]["catalogue.ThemeView"][];
        };
        "catalogue.ThemeName": {
            id: string;
            name: string;
        };
        "catalogue.ThemeView": {
            audience: components["schemas"]["catalogue.Audience"];
            code: string;
            id: string;
            /** Format: int64 */
            item_count: number;
            name: string;
        };
        "catalogue.VariantContent": {
            materials: number[];
            name: string;
            when: string;
        };
        "catalogue.VariantView": {
            materials: number[];
            name: string;
            when: string;
        };
        "catalogue.WaitedForList": {
            items: components["schemas"]["catalogue.ItemName"][];
        };
        "catalogue.WriteEdition": {
            content: components["schemas"]["catalogue.ItemContent"];
            /** Format: date */
            effective_from?: string;
            note: string;
            /** Format: int64 */
            version: number;
        };
        "catalogue.WriteLocal": {
            content: components["schemas"]["catalogue.LocalContent"];
            /** Format: int64 */
            version: number;
        };
        "certificates.AuthorityInput": {
            certificate: string;
            hardware_policy?: string;
            list_url?: string;
            name?: string;
            responder_url?: string;
        };
        "certificates.AuthorityList": {
            authorities: components["schemas"]["certificates.AuthorityView"][];
        };
        /** @enum {string} */
        "certificates.AuthorityState": "trusted" | "suspended";
        "certificates.AuthorityView": {
            /** Format: date-time */
            added_at: string;
            hardware_policy: string;
            id: string;
            issuer: string;
            key: components["schemas"]["pki.KeyKind"];
            list?: components["schemas"]["certificates.ListView"];
            list_url: string;
            name: string;
            /** Format: date-time */
            not_after: string;
            responder_url: string;
            state: components["schemas"]["certificates.AuthorityState"];
            subject: string;
        };
        "certificates.BindingList": {
            bindings: components["schemas"]["certificates.BindingView"][];
        };
        "certificates.BindingView": {
            /** Format: date-time */
            bound_at: string;
            fingerprint: string;
            /** Format: uuid */
            id: string;
            issuer: string;
            key: components["schemas"]["pki.KeyKind"];
            /** Format: date-time */
            last_used_at?: string;
            /** Format: date-time */
            not_after: string;
            /** Format: date-time */
            not_before: string;
            serial: string;
            subject: string;
            uscc?: string;
        };
        "certificates.ChallengeView": {
            text: string;
            ticket: string;
            /** Format: date-time */
            until: string;
        };
        "certificates.DeskIssuedList": {
            certificates: components["schemas"]["certificates.DeskIssuedView"][];
        };
        "certificates.DeskIssuedView": {
            fingerprint: string;
            held_by?: components["schemas"]["certificates.Hand"];
            holder_masked: string;
            /** Format: uuid */
            id: string;
            is_told: boolean;
            /** Format: date-time */
            not_after?: string;
            /** Format: date-time */
            not_before?: string;
            reason?: components["schemas"]["certificates.EndReason"];
            serial: string;
            /** Format: date-time */
            since: string;
            state: components["schemas"]["certificates.IssuedState"];
            uscc?: string;
        };
        /** @enum {string} */
        "certificates.EndReason": "unspecified" | "key_compromise" | "affiliation_changed" | "superseded" | "cessation_of_operation";
        "certificates.Entered": {
            is_signed_in: boolean;
            ticket?: string;
        };
        /** @enum {string} */
        "certificates.Hand": "holder" | "representative" | "platform";
        "certificates.IssuedList": {
            certificates: components["schemas"]["certificates.IssuedView"][];
            is_offered: boolean;
        };
        /** @enum {string} */
        "certificates.IssuedState": "ordered" | "in_force" | "suspended" | "revoked" | "failed";
        "certificates.IssuedView": {
            chain_pem?: string;
            failure?: components["schemas"]["certificates.IssueFailure"];
            failure_text?: string;
            fingerprint?: string;
            held_by?: components["schemas"]["certificates.Hand"];
            holder_masked?: string;
            /** Format: uuid */
            id: string;
            is_over: boolean;
            is_renewable: boolean;
            is_told: boolean;
            key_fingerprint: string;
            key_kind: components["schemas"]["pki.KeyKind"];
            /** Format: date-time */
            not_after?: string;
            /** Format: date-time */
            not_before?: string;
            /** Format: date-time */
            ordered_at: string;
            reason?: components["schemas"]["certificates.EndReason"];
            serial?: string;
            /** Format: date-time */
            since: string;
            state: components["schemas"]["certificates.IssuedState"];
            subject: string;
            uscc?: string;
        };
        /** @enum {string} */
        "certificates.IssueFailure": "refused" | "unfit" | "unavailable" | "withdrawn";
        "certificates.ListView": {
            /** Format: date-time */
            fetched_at: string;
            is_current: boolean;
            /** Format: date-time */
            next_update: string;
            number: string;
            /** Format: date-time */
            this_update: string;
        };
        "certificates.OrderInput": {
            /** Format: uuid */
            renews?: string;
            request: string;
            uscc?: string;
        };
        "certificates.PublicSealView": {
            es_id: string;
            fingerprint: string;
            is_in_force: boolean;
            kind: components["schemas"]["certificates.SealKind"];
            /** Format: date-time */
            made_at: string;
            name: string;
            state: components["schemas"]["certificates.SealState"];
            uscc: string;
            /** Format: date-time */
            valid_until: string;
        };
        "certificates.RevokeAtDesk": {
            reason: components["schemas"]["certificates.EndReason"];
        };
        "certificates.RevokeInput": {
            reason: components["schemas"]["certificates.EndReason"];
        };
        /** @enum {string} */
        "certificates.RightLost": "agency_over" | "representative_left" | "account_closed" | "legal_person_lapsed";
        "certificates.SealFile": {
            seal: string;
        };
        "certificates.SealInput": {
            /** Format: uuid */
            binding: string;
            kind: components["schemas"]["certificates.SealKind"];
            png?: string;
        };
        /** @enum {string} */
        "certificates.SealKind": "official" | "contract" | "finance" | "invoice";
        "certificates.SealList": {
            seals: components["schemas"]["certificates.SealView"][];
        };
        /** @enum {string} */
        "certificates.SealState": "in_force" | "suspended" | "revoked";
        "certificates.SealVerdict": {
            is_ours: boolean;
            is_seal: boolean;
            is_unaltered: boolean;
            seal?: components["schemas"]["certificates.PublicSealView"];
        };
        "certificates.SealView": {
            /** Format: date-time */
            changed_at: string;
            es_id: string;
            held_by?: components["schemas"]["certificates.Hand"];
            /** Format: uuid */
            id: string;
            is_usable: boolean;
            kind: components["schemas"]["certificates.SealKind"];
            lost_by?: components["schemas"]["certificates.RightLost"];
            /** Format: date-time */
            made_at: string;
            may_resume: boolean;
            name: string;
            note: string;
            picture_url: string;
            state: components["schemas"]["certificates.SealState"];
            uscc: string;
            /** Format: date-time */
            valid_until: string;
        };
        "certificates.SecondStep": {
            second_factor: string;
            ticket: string;
        };
        "certificates.ShownInput": {
            certificates: string;
            scheme?: components["schemas"]["pki.Scheme"];
            signature: string;
            ticket: string;
        };
        "certificates.StateInput": {
            note?: string;
            state: components["schemas"]["certificates.SealState"];
        };
        "certificates.SubjectView": {
            parts: components["schemas"]["pki.NamePart"][];
            text: string;
        };
        "certificates.TrustInput": {
            note?: string;
            state: components["schemas"]["certificates.AuthorityState"];
        };
        /** @enum {string} */
        "consultation.Asked": "fee" | "reduction" | "limit" | "hours" | "place" | "telephone" | "materials" | "conditions" | "process" | "result" | "basis" | "visits" | "online" | "delivery" | "elsewhere" | "by_another" | "validity" | "other";
        "consultation.AskInput": {
            division?: string;
            item_id?: string;
            question: string;
        };
        "consultation.Consultation": {
            choices: components["schemas"]["catalogue.ItemName"][];
            division: string;
            division_name: string;
            outcome: components["schemas"]["consultation.Outcome"];
            passages: components["schemas"]["consultation.Passage"][];
            source?: components["schemas"]["consultation.Source"];
            unanswered: components["schemas"]["consultation.Asked"][];
        };
        /** @enum {string} */
        "consultation.Element": "fees" | "fee_reduction" | "promised_workdays" | "legal_limit" | "materials" | "conditions" | "process" | "result_name" | "basis" | "visits" | "visit_reason" | "apply_by" | "serve_by" | "cross_province" | "faq" | "office_hours" | "office_place" | "office_telephone" | "office_promise";
        /** @enum {string} */
        "consultation.Outcome": "answered" | "which_item" | "unknown";
        "consultation.Passage": {
            asks: components["schemas"]["consultation.Asked"];
            element: components["schemas"]["consultation.Element"];
            question?: string;
            quotes: string[];
            unit?: components["schemas"]["LimitUnit"];
        };
        "consultation.Source": {
            /** Format: int32 */
            edition: number;
            has_variants: boolean;
            item_id: string;
            name: string;
            office_id?: string;
            office_name?: string;
            status: components["schemas"]["catalogue.ItemStatus"];
        };
        "discovery.Answer": {
            /** Format: int32 */
            edition: number;
            fact: components["schemas"]["discovery.Fact"];
            item_id: string;
            item_name: string;
            materials: string[];
            office_id?: string;
            office_name?: string;
            text: string;
        };
        "discovery.AnswerWish": {
            division: string;
            item_id: string;
            text: string;
        };
        "discovery.AppFound": {
            id: string;
            lead_body: string;
            name: string;
            summary: string;
        };
        "discovery.BodyFacet": {
            /** Format: int32 */
            count: number;
            id: string;
            name: string;
        };
        "discovery.BrowseOutput": {
            cards: components["schemas"]["discovery.Card"][];
            next_cursor?: string;
            /** Format: int64 */
            total: number;
        };
        "discovery.BundleFound": {
            audience: components["schemas"]["catalogue.Audience"];
            id: string;
            name: string;
            note: string;
        };
        "discovery.Card": {
            /** Format: int64 */
            also_in: number;
            audience: components["schemas"]["catalogue.Audience"][];
            division?: string;
            division_name?: string;
            fee: boolean;
            hot: boolean;
            instant: boolean;
            item_id: string;
            level?: components["schemas"]["DivisionLevel"];
            name: string;
            next_action: components["schemas"]["catalogue.NextAction"];
            office_id?: string;
            office_name?: string;
            /** Format: int32 */
            promised_workdays: number;
            status: components["schemas"]["catalogue.ItemStatus"];
            status_reason?: string;
            /** Format: date */
            suspended_until?: string;
            /** Format: int32 */
            visits: number;
        };
        "discovery.Change": {
            deed: components["schemas"]["discovery.WordDeed"];
            kind: components["schemas"]["discovery.WordKind"];
            means: string;
            say: string;
        };
        "discovery.ChangedProbeView": {
            after?: components["schemas"]["catalogue.ItemName"];
            before?: components["schemas"]["catalogue.ItemName"];
            source: components["schemas"]["discovery.ProbeSource"];
            text: string;
            verdict: components["schemas"]["discovery.Verdict"];
        };
        "discovery.Click": {
            division: string;
            item_id: string;
            q: string;
        };
        "discovery.DeclineWords": {
            note: string;
            /** Format: int64 */
            version: number;
        };
        "discovery.Facets": {
            audiences: components["schemas"]["discovery.ValueFacet"][];
            bodies: components["schemas"]["discovery.BodyFacet"][];
            levels: components["schemas"]["discovery.ValueFacet"][];
            themes: components["schemas"]["discovery.ThemeFacet"][];
        };
        /** @enum {string} */
        "discovery.Fact": "fee" | "limit" | "hours" | "materials";
        "discovery.FoundWords": {
            next_cursor?: string;
            /** Format: int64 */
            total: number;
            words: components["schemas"]["discovery.WordView"][];
        };
        "discovery.Groups": {
            apps: components["schemas"]["discovery.AppFound"][];
            bundles: components["schemas"]["discovery.BundleFound"][];
            licence_types: string[];
            offices: components["schemas"]["discovery.OfficeFound"][];
        };
        "discovery.MakeWish": {
            division: string;
            text: string;
        };
        "discovery.OfficeFound": {
            division: string;
            division_name: string;
            id: string;
            name: string;
        };
        "discovery.PreviewView": {
            /** Format: int32 */
            better: number;
            /** Format: int32 */
            changed: number;
            examples: components["schemas"]["discovery.ChangedProbeView"][];
            is_too_much: boolean;
            /** Format: int32 */
            probes: number;
            /** Format: int32 */
            unknown: number;
            /** Format: int32 */
            worse: number;
        };
        /** @enum {string} */
        "discovery.ProbeSource": "name" | "phrase" | "learned" | "wish";
        "discovery.Proposals": {
            next_cursor?: string;
            proposals: components["schemas"]["discovery.ProposalView"][];
        };
        /** @enum {string} */
        "discovery.ProposalState": "open" | "published" | "declined";
        "discovery.ProposalView": {
            author_name: string;
            /** Format: date-time */
            changed_at: string;
            changes: components["schemas"]["discovery.WordChangeView"][];
            /** Format: date-time */
            created_at: string;
            is_own: boolean;
            /** Format: int64 */
            number: number;
            reason: string;
            review_note: string;
            reviewer_name: string;
            state: components["schemas"]["discovery.ProposalState"];
            /** Format: int64 */
            version: number;
        };
        "discovery.ProposeWords": {
            changes: components["schemas"]["discovery.Change"][];
            reason: string;
        };
        "discovery.PublishWords": {
            /** Format: int64 */
            version: number;
        };
        "discovery.RewriteWords": {
            changes: components["schemas"]["discovery.Change"][];
            reason: string;
            /** Format: int64 */
            version: number;
        };
        "discovery.SearchOutput": {
            answer?: components["schemas"]["discovery.Answer"];
            cards: components["schemas"]["discovery.Card"][];
            did_you_mean?: string;
            division: string;
            division_name: string;
            facets: components["schemas"]["discovery.Facets"];
            groups: components["schemas"]["discovery.Groups"];
            next_cursor?: string;
            region_recognised?: components["schemas"]["places.DivisionName"];
            searched: string;
            /** Format: int32 */
            total: number;
        };
        "discovery.SuggestionView": {
            item_id: string;
            text: string;
        };
        "discovery.SuggestOutput": {
            suggestions: components["schemas"]["discovery.SuggestionView"][];
        };
        "discovery.ThemeFacet": {
            /** Format: int32 */
            count: number;
            id: string;
            name: string;
        };
        "discovery.TryWords": {
            changes: components["schemas"]["discovery.Change"][];
        };
        "discovery.ValueFacet": {
            /** Format: int32 */
            count: number;
            value: string;
        };
        /** @enum {string} */
        "discovery.Verdict": "better" | "worse" | "unknown";
        "discovery.WishList": {
            next_cursor?: string;
            wishes: components["schemas"]["discovery.WishView"][];
        };
        "discovery.WishView": {
            answer?: components["schemas"]["catalogue.ItemName"];
            /** Format: date-time */
            answered_at?: string;
            division: string;
            division_name: string;
            /** Format: date-time */
            first_at: string;
            /** Format: date-time */
            last_at: string;
            text: string;
            /** Format: int64 */
            wanted: number;
        };
        "discovery.WordChangeView": {
            deed: components["schemas"]["discovery.WordDeed"];
            item_name?: string;
            kind: components["schemas"]["discovery.WordKind"];
            means: string;
            say: string;
        };
        /** @enum {string} */
        "discovery.WordDeed": "add" | "withdraw";
        /** @enum {string} */
        "discovery.WordKind": "synonym" | "phrase";
        "discovery.WordView": {
            is_edited: boolean;
            item_name?: string;
            kind: components["schemas"]["discovery.WordKind"];
            means: string;
            say: string;
        };
        /** @enum {string} */
        DivisionLevel: "province" | "city" | "county" | "township" | "village";
        /** @enum {string} */
        DocumentType: "hk_mo_travel_permit" | "tw_travel_permit" | "foreign_permanent_residence" | "passport";
        "exchange.ExchangeView": {
            /** Format: int64 */
            asked: number;
            edition: string;
            /** Format: int64 */
            held: number;
            is_connected: boolean;
            kinds: components["schemas"]["exchange.KindView"][];
            /** Format: date-time */
            last_answered_at?: string;
            /** Format: int64 */
            last_batch?: number;
            /** Format: int64 */
            rejected: number;
            trouble: string;
            /** Format: int64 */
            waiting: number;
            /** Format: date-time */
            waiting_since?: string;
        };
        "exchange.FedRow": {
            cells: Record<string, never>;
            /** Format: int64 */
            cursor: number;
            key: string;
            /** Format: int64 */
            order: number;
            table: string;
            /** Format: int64 */
            version: number;
        };
        "exchange.GiveUp": {
            reason: string;
        };
        "exchange.KindView": {
            /** Format: int64 */
            count: number;
            kind: string;
            state: components["schemas"]["exchange.RowState"];
            table: components["schemas"]["exchange.TableName"];
            table_words: string;
            words: string;
        };
        /** @enum {string} */
        "exchange.RejectedBy": "held" | "rejected";
        "exchange.RejectList": {
            /** Format: int64 */
            next_cursor?: number;
            rejects: components["schemas"]["exchange.RejectView"][];
        };
        "exchange.RejectView": {
            case_number: string;
            faults: components["schemas"]["exchange.RowFaultView"][];
            key: string;
            kind: string;
            /** Format: date-time */
            made_at: string;
            said: string;
            state: components["schemas"]["exchange.RowState"];
            table: components["schemas"]["exchange.TableName"];
            table_words: string;
            /** Format: int64 */
            version: number;
        };
        "exchange.RetryKind": {
            kind: string;
            table: components["schemas"]["exchange.TableName"];
        };
        "exchange.RowFaultView": {
            code: string;
            column: string;
            label: string;
            shown: string;
            words: string;
        };
        "exchange.RowPage": {
            edition: string;
            /** Format: int64 */
            next: number;
            rows: components["schemas"]["exchange.FedRow"][];
        };
        "exchange.RowsAsked": {
            /** Format: int64 */
            rows: number;
        };
        /** @enum {string} */
        "exchange.RowState": "held" | "waiting" | "sending" | "accepted" | "rejected" | "asked" | "given_up";
        /** @enum {string} */
        "exchange.TableName": "accept" | "process" | "special_procedure" | "result" | "material";
        "federation.ActivateProvider": {
            activates: boolean;
            note: string;
        };
        /** @enum {string} */
        "federation.AuthMethod": "private_key_jwt" | "client_secret_basic" | "client_secret_post";
        "federation.BeginLink": {
            provider: string;
        };
        "federation.BeginVisit": {
            next: string;
            provider: string;
        };
        "federation.ChangeProvider": {
            provider: components["schemas"]["federation.ProviderFacts"];
        };
        "federation.ClaimMapping": {
            citizen_id?: components["schemas"]["federation.ClaimRule"];
            mobile?: components["schemas"]["federation.ClaimRule"];
            name?: components["schemas"]["federation.ClaimRule"];
        };
        "federation.ClaimRule": {
            claim: string;
            /** Format: int32 */
            level: number;
        };
        "federation.LinkList": {
            links: components["schemas"]["federation.LinkView"][];
            others: components["schemas"]["federation.ProviderName"][];
        };
        "federation.LinkView": {
            id: string;
            is_at_work: boolean;
            /** Format: date-time */
            last_used_at?: string;
            /** Format: date-time */
            linked_at: string;
            name: string;
            provider: string;
        };
        "federation.ProviderFacts": {
            auth_method: components["schemas"]["federation.AuthMethod"];
            claims: components["schemas"]["federation.ClaimMapping"];
            client_id: string;
            client_secret?: string;
            issuer: string;
            /** Format: int32 */
            level: number;
            name_en: string;
            name_zh: string;
            scopes: string[];
        };
        "federation.ProviderList": {
            providers: components["schemas"]["federation.ProviderView"][];
        };
        "federation.ProviderName": {
            id: string;
            name: string;
        };
        "federation.ProviderNames": {
            providers: components["schemas"]["federation.ProviderName"][];
        };
        /** @enum {string} */
        "federation.ProviderState": "draft" | "active" | "suspended";
        "federation.ProviderView": {
            auth_method: components["schemas"]["federation.AuthMethod"];
            backchannel_logout_uri: string;
            /** Format: date-time */
            changed_at: string;
            claims: components["schemas"]["federation.ClaimMapping"];
            client_id: string;
            has_secret: boolean;
            id: string;
            issuer: string;
            jwks_uri: string;
            /** Format: int32 */
            level: number;
            name_en: string;
            name_zh: string;
            note: string;
            redirect_uri: string;
            scopes: string[];
            state: components["schemas"]["federation.ProviderState"];
        };
        "federation.RegisterProvider": {
            id: string;
            provider: components["schemas"]["federation.ProviderFacts"];
        };
        "federation.SideView": {
            citizen_id_masked?: string;
            mobile_masked?: string;
            name_masked?: string;
        };
        "federation.TakeSecondStep": {
            second_factor: string;
            ticket: string;
        };
        "federation.VisitBegun": {
            address: string;
        };
        "federation.WishView": {
            here: components["schemas"]["federation.SideView"];
            id: string;
            is_same_person: boolean;
            provider: components["schemas"]["federation.ProviderName"];
            there: components["schemas"]["federation.SideView"];
        };
        /** @enum {string} */
        "files.VirusCheck": "no_scanner" | "waiting" | "clean" | "found";
        "identity.AccessList": {
            accesses: components["schemas"]["identity.AccessView"][];
        };
        "identity.AccessView": {
            /** Format: date-time */
            at: string;
            case_number?: string;
            ground: string;
            what: string;
            who: string;
        };
        /** @enum {string} */
        "identity.AccountKind": "person" | "staff";
        "identity.ActingGround": {
            ground: string;
            /** Format: date */
            until?: string;
        };
        "identity.ActingNow": {
            grounds: components["schemas"]["identity.ActingGround"][];
            id: string;
            kind: string;
            name: string;
        };
        "identity.AddPasskey": {
            attestation: string;
            client_data: string;
            name: string;
            transports: string[];
        };
        "identity.AnswerScreen": {
            number?: string;
            token: string;
        };
        "identity.ChangeMobile": {
            /** Format: uuid */
            account_id: string;
            code: string;
            mobile: string;
            old_code?: string;
        };
        "identity.ChangePassword": {
            /** Format: uuid */
            account_id: string;
            current_password: string;
            password: string;
        };
        "identity.Closing": {
            /** Format: date-time */
            closes_at: string;
        };
        "identity.ClosingView": {
            /** Format: date-time */
            closes_at?: string;
            /** Format: int64 */
            days: number;
            drafts: components["schemas"]["identity.Matter"][];
            is_on_record: boolean;
            open: components["schemas"]["identity.Matter"][];
        };
        "identity.Confirmation": {
            authenticator_data: string;
            client_data: string;
            public_key: string;
            signature: string;
        };
        "identity.Ended": {
            /** Format: int32 */
            ended: number;
        };
        /** @enum {string} */
        "identity.EndingReason": "asked_by_owner" | "device_lost" | "suspected_misuse" | "left_office";
        "identity.EndSessions": {
            mobile?: string;
            reason: components["schemas"]["identity.EndingReason"];
            user_name?: string;
        };
        "identity.FaceChallengeView": {
            actions: string[];
            challenge: string;
        };
        "identity.FactorsView": {
            has_app: boolean;
            is_held_back: boolean;
            /** Format: int64 */
            paper_codes: number;
            passkeys: components["schemas"]["identity.PasskeyView"][];
            /** Format: date-time */
            signed_in_at: string;
            /** Format: int32 */
            strength: number;
            /** Format: int32 */
            strength_to_change: number;
        };
        "identity.Matter": {
            id: string;
            name: string;
            number: string;
        };
        "identity.Me": {
            account_id: string;
            acting_for?: components["schemas"]["identity.ActingNow"];
            /** Format: int32 */
            assurance_level: number;
            citizen_id_masked?: string;
            /** Format: date-time */
            closes_at?: string;
            display_name: string;
            document_masked?: string;
            document_type?: components["schemas"]["DocumentType"];
            kind: components["schemas"]["identity.AccountKind"];
            mobile_masked?: string;
            name_masked?: string;
            office?: components["schemas"]["identity.OfficeName"];
            roles: string[];
        };
        "identity.NewApp": {
            secret: string;
            uri: string;
        };
        "identity.NewNumber": {
            mobile: string;
        };
        "identity.NewScreen": {
            /** Format: date-time */
            expires_at: string;
            id: string;
            key: string;
            number: string;
            token: string;
        };
        "identity.OfficeName": {
            id: string;
            name: string;
        };
        "identity.OneCode": {
            code: string;
        };
        /** @enum {string} */
        "identity.OpenPurpose": "register" | "sign_in" | "recover";
        "identity.Options": {
            public_key: Record<string, never>;
        };
        "identity.PaperCodes": {
            codes: string[];
        };
        "identity.PasskeyView": {
            /** Format: date-time */
            created_at: string;
            id: string;
            is_suspect: boolean;
            is_synced: boolean;
            /** Format: date-time */
            last_used_at?: string;
            name: string;
        };
        /** @enum {string} */
        "identity.ProofingState": "pending" | "proven" | "refused";
        "identity.ProofingView": {
            /** Format: date-time */
            decided_at?: string;
            id: string;
            /** Format: int32 */
            level: number;
            reason?: string;
            reason_code?: string;
            /** Format: date-time */
            requested_at: string;
            state: components["schemas"]["identity.ProofingState"];
            way: components["schemas"]["identity.ProofingWay"];
        };
        /** @enum {string} */
        "identity.ProofingWay": "population_register" | "document_register" | "bank_card" | "social_security_card" | "face" | "window" | "eid";
        "identity.ProveAtWindow": {
            citizen_id: string;
            code: string;
            mobile: string;
            name: string;
        };
        "identity.ProveByCard": {
            card_number: string;
        };
        "identity.ProveByDocument": {
            /** Format: date */
            birth_date: string;
            document_type: components["schemas"]["DocumentType"];
            name: string;
            number: string;
        };
        "identity.ProveDocumentAtWindow": {
            /** Format: date */
            birth_date: string;
            code: string;
            document_type: components["schemas"]["DocumentType"];
            mobile: string;
            name: string;
            number: string;
        };
        "identity.Recheck": {
            citizen_id: string;
            name: string;
        };
        "identity.Recover": {
            code: string;
            mobile: string;
            password: string;
            second_factor?: string;
        };
        "identity.Register": {
            code: string;
            mobile: string;
            password: string;
        };
        "identity.RenamePasskey": {
            name: string;
        };
        "identity.Renew": {
            /** Format: uuid */
            account_id: string;
            code?: string;
            password?: string;
            second_factor?: string;
        };
        "identity.RequestProofing": {
            citizen_id: string;
            /** Format: int32 */
            level: number;
            name: string;
        };
        /** @enum {string} */
        "identity.ScreenState": "waiting" | "seen" | "confirmed" | "refused" | "used";
        "identity.ScreenView": {
            state: components["schemas"]["identity.ScreenState"];
        };
        "identity.SeenScreen": {
            address_masked: string;
            /** Format: date-time */
            asked_at: string;
            device: string;
            /** Format: date-time */
            expires_at: string;
            is_same_network: boolean;
            numbers: string[];
        };
        "identity.SeeScreen": {
            token: string;
        };
        "identity.SendCode": {
            mobile: string;
            purpose: components["schemas"]["identity.OpenPurpose"];
        };
        "identity.SessionList": {
            sessions: components["schemas"]["identity.SessionView"][];
        };
        "identity.SessionView": {
            address_masked: string;
            current: boolean;
            device: string;
            id: string;
            /** Format: date-time */
            last_seen_at: string;
            /** Format: date-time */
            signed_in_at: string;
        };
        "identity.ShowPasskey": {
            authenticator_data: string;
            client_data: string;
            credential_id: string;
            signature: string;
            user_handle: string;
        };
        "identity.SignInPerson": {
            code?: string;
            mobile: string;
            password?: string;
            second_factor?: string;
        };
        "identity.SignInStaff": {
            password: string;
            totp: string;
            user_name: string;
        };
        "identity.StartFaceCheck": {
            consents: boolean;
        };
        "identity.TakeScreen": {
            key: string;
        };
        "identity.WindowCode": {
            mobile: string;
        };
        "journal.Parked": {
            error: string;
            follower: string;
            /** Format: int64 */
            position: number;
            resumed: boolean;
            /** Format: date-time */
            since: string;
            /** Format: int64 */
            tries: number;
        };
        "legal_persons.AgencyList": {
            agencies: components["schemas"]["legal_persons.AgencyView"][];
        };
        /** @enum {string} */
        "legal_persons.AgencyState": "offered" | "accepted" | "ended";
        "legal_persons.AgencyView": {
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            ended_at?: string;
            ended_because?: components["schemas"]["legal_persons.EndedBecause"];
            /** Format: date */
            ends_on: string;
            id: string;
            mobile_masked: string;
            name_masked: string;
            /** Format: date-time */
            offered_at: string;
            scope: components["schemas"]["legal_persons.ScopeView"];
            /** Format: date */
            starts_on: string;
            state: components["schemas"]["legal_persons.AgencyState"];
        };
        "legal_persons.ClaimInput": {
            name: string;
            uscc: string;
        };
        "legal_persons.ClaimList": {
            claims: components["schemas"]["legal_persons.ClaimView"][];
        };
        /** @enum {string} */
        "legal_persons.ClaimState": "pending" | "proven" | "refused";
        "legal_persons.ClaimView": {
            /** Format: date-time */
            decided_at?: string;
            id: string;
            name: string;
            reason?: string;
            reason_code?: string;
            /** Format: date-time */
            requested_at: string;
            state: components["schemas"]["legal_persons.ClaimState"];
            uscc: string;
        };
        /** @enum {string} */
        "legal_persons.EndedBecause": "declined" | "unanswered" | "by_agent" | "by_representative" | "date_passed" | "replaced" | "representative_left" | "legal_person_lapsed" | "account_closed";
        "legal_persons.ItemName": {
            id: string;
            name: string;
        };
        "legal_persons.LegalPersonList": {
            legal_persons: components["schemas"]["legal_persons.LegalPersonView"][];
        };
        "legal_persons.LegalPersonView": {
            agency_id?: string;
            /** Format: date-time */
            confirmed_at: string;
            /** Format: date */
            ends_on?: string;
            id: string;
            is_in_force: boolean;
            kind: string;
            /** Format: int32 */
            level: number;
            name: string;
            representative_masked?: string;
            role: components["schemas"]["legal_persons.Role"];
            scope: components["schemas"]["legal_persons.ScopeView"];
            /** Format: date */
            starts_on?: string;
            uscc: string;
        };
        "legal_persons.OfferInput": {
            /** Format: date */
            ends_on: string;
            items?: string[];
            mobile: string;
            name: string;
            /** Format: date */
            starts_on?: string;
            verbs: components["schemas"]["legal_persons.Verb"][];
        };
        "legal_persons.OfferList": {
            offers: components["schemas"]["legal_persons.OfferView"][];
        };
        "legal_persons.OfferView": {
            /** Format: date */
            ends_on: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            kind: string;
            legal_person_id: string;
            name: string;
            /** Format: date-time */
            offered_at: string;
            representative_masked: string;
            scope: components["schemas"]["legal_persons.ScopeView"];
            /** Format: date */
            starts_on: string;
            uscc: string;
        };
        /** @enum {string} */
        "legal_persons.Role": "representative" | "agent";
        "legal_persons.ScopeView": {
            items?: components["schemas"]["legal_persons.ItemName"][];
            verbs: components["schemas"]["legal_persons.Verb"][];
        };
        /** @enum {string} */
        "legal_persons.Verb": "file" | "sign" | "see";
        "licences.LicencesView": {
            /** Format: date-time */
            asked_at?: string;
            /** Format: int32 */
            awaited: number;
            is_kept: boolean;
            licences: components["schemas"]["licences.LicenceView"][];
            /** Format: date-time */
            may_ask_from?: string;
            unanswered: string[];
        };
        "licences.LicenceView": {
            also_called: string[];
            /** Format: date-time */
            fetched_at: string;
            /** Format: date */
            issued_on?: string;
            issuer?: string;
            item_ids: string[];
            licence_type: string;
            name: string;
            name_en: string;
            number_masked?: string;
            renewal?: components["schemas"]["licences.RenewalView"];
            /** Format: date */
            valid_until?: string;
            validity: components["schemas"]["licences.Validity"];
        };
        "licences.RenewalView": {
            item_id: string;
            item_name: string;
        };
        /** @enum {string} */
        "licences.Validity": "lasting" | "in_force" | "expiring" | "expired";
        Limit: {
            /** Format: int32 */
            count: number;
            unit: components["schemas"]["LimitUnit"];
        };
        /** @enum {string} */
        LimitUnit: "working_day" | "calendar_day" | "month" | "hour";
        "mandates.ActFor": {
            principal?: components["schemas"]["mandates.Principal"];
        };
        "mandates.ActingView": {
            choices: components["schemas"]["mandates.PrincipalView"][];
            now?: components["schemas"]["mandates.PrincipalView"];
        };
        "mandates.AskAgreement": {
            mobile: string;
        };
        "mandates.Assist": {
            card?: components["schemas"]["mandates.Card"];
            code?: string;
            item_id: string;
            mobile?: string;
        };
        "mandates.AssistanceView": {
            /** Format: uuid */
            id: string;
            principal: components["schemas"]["mandates.PrincipalView"];
        };
        "mandates.Card": {
            citizen_id: string;
            name: string;
        };
        "mandates.ChildList": {
            children: components["schemas"]["mandates.ChildView"][];
        };
        "mandates.ChildView": {
            citizen_id_masked: string;
            /** Format: date-time */
            confirmed_at?: string;
            /** Format: date-time */
            ended_at?: string;
            /** Format: uuid */
            id: string;
            is_in_force: boolean;
            name_masked: string;
            reason?: string;
            /** Format: date-time */
            requested_at: string;
            state: components["schemas"]["mandates.GuardianshipState"];
            /** Format: date */
            until: string;
        };
        /** @enum {string} */
        "mandates.Consent": "both_signed_in" | "code" | "card_shown";
        /** @enum {string} */
        "mandates.EndedWhy": "by_principal" | "by_agent" | "account_closed" | "last_day_over";
        /** @enum {string} */
        "mandates.Ground": "mandate" | "assistance" | "guardianship" | "representative" | "agent";
        "mandates.GroundView": {
            fields?: components["schemas"]["catalogue.Known"][];
            ground: components["schemas"]["mandates.Ground"];
            scope: components["schemas"]["mandates.ScopeView"];
            /** Format: date */
            until?: string;
        };
        "mandates.GuardianList": {
            guardians: components["schemas"]["mandates.GuardianView"][];
        };
        /** @enum {string} */
        "mandates.GuardianshipState": "pending" | "confirmed" | "refused" | "ended";
        "mandates.GuardianView": {
            /** Format: uuid */
            id: string;
            is_over: boolean;
            name_masked: string;
            /** Format: date-time */
            since?: string;
            /** Format: date */
            until: string;
        };
        "mandates.ItemName": {
            id: string;
            name: string;
        };
        /** @enum {string} */
        "mandates.MandateDeed": "accept" | "decline" | "end";
        /** @enum {string} */
        "mandates.MandateKind": "between_people" | "assistance";
        "mandates.MandateList": {
            mandates: components["schemas"]["mandates.MandateView"][];
        };
        /** @enum {string} */
        "mandates.MandateState": "offered" | "accepted" | "declined" | "ended";
        "mandates.MandateView": {
            /** Format: date-time */
            accepted_at?: string;
            allowed: components["schemas"]["mandates.MandateDeed"][];
            consent: components["schemas"]["mandates.Consent"];
            /** Format: date-time */
            ended_at?: string;
            ended_why?: components["schemas"]["mandates.EndedWhy"];
            fields: components["schemas"]["catalogue.Known"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["mandates.MandateKind"];
            my_side: components["schemas"]["mandates.Side"];
            /** Format: date-time */
            offered_at: string;
            other_mobile?: string;
            other_name: string;
            proposed_by: components["schemas"]["mandates.Side"];
            scope: components["schemas"]["mandates.ScopeView"];
            state: components["schemas"]["mandates.MandateState"];
            /** Format: date */
            until: string;
        };
        "mandates.NameChild": {
            citizen_id: string;
            name: string;
        };
        "mandates.Principal": {
            id: string;
            kind: components["schemas"]["mandates.PrincipalKind"];
        };
        /** @enum {string} */
        "mandates.PrincipalKind": "person" | "legal_person";
        "mandates.PrincipalView": {
            grounds: components["schemas"]["mandates.GroundView"][];
            id: string;
            kind: components["schemas"]["mandates.PrincipalKind"];
            name: string;
        };
        "mandates.Propose": {
            fields: components["schemas"]["catalogue.Known"][];
            items?: string[];
            mobile: string;
            my_side: components["schemas"]["mandates.Side"];
            name: string;
            theme?: string;
            /** Format: date */
            until: string;
        };
        "mandates.RuleGuardianship": {
            child_citizen_id: string;
            document: string;
            guardian: components["schemas"]["mandates.Card"];
            ruling: components["schemas"]["mandates.RulingKind"];
        };
        /** @enum {string} */
        "mandates.RulingKind": "custody_changed" | "disqualified" | "relation_ended" | "restored";
        "mandates.ScopeView": {
            items?: components["schemas"]["mandates.ItemName"][];
            theme?: components["schemas"]["mandates.ItemName"];
        };
        /** @enum {string} */
        "mandates.Side": "principal" | "agent";
        "mandates.UseList": {
            uses: components["schemas"]["mandates.UseView"][];
        };
        "mandates.UseView": {
            /** Format: date-time */
            at: string;
            case_id?: string;
            item_id: string;
            item_name: string;
            step: string;
        };
        "notices.NoticeList": {
            next_cursor?: string;
            notices: components["schemas"]["notices.NoticeView"][];
            /** Format: int64 */
            unread: number;
        };
        "notices.NoticeView": {
            /** Format: date-time */
            at: string;
            case_id?: string;
            /** Format: uuid */
            id: string;
            read: boolean;
            text: string;
            title: string;
        };
        /** @enum {string} */
        "one_code.Algorithm": "es256" | "sm2";
        "one_code.AnsweredView": {
            state: components["schemas"]["one_code.LicenceState"];
        };
        "one_code.AnswerInput": {
            number?: string;
        };
        "one_code.AskedView": {
            /** Format: date-time */
            expires_at: string;
            number: string;
            request: string;
        };
        "one_code.AskInput": {
            cause: string;
            key: string;
            licence_type: string;
            reference: string;
            /** Format: uuid */
            terminal: string;
        };
        /** @enum {string} */
        "one_code.Claim": "over_14" | "over_16" | "over_18" | "over_60" | "over_65" | "resident";
        "one_code.CollectedView": {
            licence?: components["schemas"]["one_code.Licence"];
            state: components["schemas"]["one_code.LicenceState"];
        };
        "one_code.CollectInput": {
            key: string;
            request: string;
            /** Format: uuid */
            terminal: string;
        };
        "one_code.CredentialList": {
            credentials: components["schemas"]["one_code.HeldCredential"][];
        };
        "one_code.CredentialView": {
            /** Format: date-time */
            begins_at: string;
            cid: string;
            claims: components["schemas"]["one_code.SaltedClaimView"][];
            commit: string;
            /** Format: date-time */
            ends_at: string;
            header: string;
            purpose: components["schemas"]["one_code.Purpose"];
            signature: string;
            /** Format: int32 */
            slot_seconds: number;
            /** Format: int32 */
            slots: number;
        };
        "one_code.HeldCredential": {
            cid: string;
            /** Format: date-time */
            ends_at: string;
            is_of_this_session: boolean;
            /** Format: date-time */
            issued_at: string;
            purpose: components["schemas"]["one_code.Purpose"];
        };
        "one_code.Licence": {
            face: Record<string, never>;
            holder: string;
            identifier: string;
            issued_on: string;
            issuer: string;
            name: string;
        };
        "one_code.LicenceRequestList": {
            requests: components["schemas"]["one_code.LicenceRequestView"][];
        };
        "one_code.LicenceRequestView": {
            cause: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            licence: string;
            numbers: string[];
            office: string;
            place: string;
            terminal: string;
        };
        /** @enum {string} */
        "one_code.LicenceState": "asked" | "denied" | "allowed" | "found" | "not_found" | "unavailable" | "given";
        "one_code.LicenceType": {
            id: string;
            name: string;
        };
        "one_code.NumberInput": {
            purpose: components["schemas"]["one_code.Purpose"];
        };
        "one_code.NumberView": {
            /** Format: date-time */
            expires_at: string;
            number: string;
        };
        /** @enum {string} */
        "one_code.Purpose": "identity" | "licence" | "entry";
        "one_code.RegisteredView": {
            key: string;
            terminal: components["schemas"]["one_code.TerminalView"];
        };
        "one_code.RegisterInput": {
            client_id: string;
            licence_types: string[];
            name: string;
            place: string;
            purposes: components["schemas"]["one_code.Purpose"][];
        };
        "one_code.SaltedClaimView": {
            name: components["schemas"]["one_code.Claim"];
            salt: string;
            value: boolean;
        };
        "one_code.SuspendInput": {
            suspends: boolean;
        };
        "one_code.TerminalList": {
            licence_types: components["schemas"]["one_code.LicenceType"][];
            terminals: components["schemas"]["one_code.TerminalView"][];
        };
        "one_code.TerminalView": {
            client_id: string;
            id: string;
            is_suspended: boolean;
            licence_types: string[];
            name: string;
            place: string;
            purposes: components["schemas"]["one_code.Purpose"][];
            /** Format: date-time */
            registered_at: string;
            /** Format: date-time */
            used_at?: string;
        };
        "one_code.UseList": {
            uses: components["schemas"]["one_code.UseView"][];
        };
        "one_code.UseView": {
            /** Format: date-time */
            at: string;
            gave: string[];
            id: string;
            office: string;
            place: string;
            purpose: components["schemas"]["one_code.Purpose"];
            terminal: string;
        };
        "one_code.VerifiedView": {
            /** Format: date-time */
            at: string;
            claims: string[];
            /** Format: int32 */
            level: number;
            licence_reference?: string;
            name_masked?: string;
            predicates: string[];
            purpose: components["schemas"]["one_code.Purpose"];
            /** Format: int32 */
            strength: number;
            terminal: string;
        };
        "one_code.VerifyInput": {
            code: string;
            key: string;
            /** Format: uuid */
            terminal: string;
        };
        "one_code.WishInput": {
            algorithm?: components["schemas"]["one_code.Algorithm"];
            anchor: string;
            cid: string;
            purpose: components["schemas"]["one_code.Purpose"];
            /** Format: int32 */
            slots: number;
            with_claims?: boolean;
        };
        "openid.AppDetails": {
            app: components["schemas"]["openid.AppView"];
            secrets: components["schemas"]["openid.SecretView"][];
        };
        "openid.AppList": {
            apps: components["schemas"]["openid.AppView"][];
        };
        "openid.AppMetadata": {
            backchannel_logout_uri?: string;
            client_name: string;
            client_name_en?: string;
            client_uri?: string;
            dpop_bound_access_tokens: boolean;
            grant_types: string[];
            id_token_signed_response_alg?: string;
            jwks?: Record<string, never>;
            jwks_uri?: string;
            post_logout_redirect_uris: string[];
            profile: components["schemas"]["openid.Profile"];
            redirect_uris: string[];
            require_pkce: boolean;
            require_pushed_authorization_requests: boolean;
            resource?: string;
            resource_token_format: components["schemas"]["openid.TokenFormat"];
            resources: string[];
            scopes: components["schemas"]["openid.ScopeWish"][];
            sector_identifier?: string;
            subject_type: components["schemas"]["openid.SubjectType"];
            token_endpoint_auth_method: components["schemas"]["openid.AuthMethod"];
            userinfo_signed_response_alg?: string;
        };
        /** @enum {string} */
        "openid.AppState": "draft" | "in_review" | "approved" | "refused" | "suspended";
        "openid.AppView": {
            /** Format: date-time */
            changed_at: string;
            client_id: string;
            /** Format: date-time */
            created_at: string;
            metadata: components["schemas"]["openid.AppMetadata"];
            note: string;
            office_id: string;
            state: components["schemas"]["openid.AppState"];
        };
        /** @enum {string} */
        "openid.AuthMethod": "none" | "client_secret_basic" | "client_secret_post" | "private_key_jwt";
        "openid.ChangeApp": {
            metadata: Record<string, never>;
        };
        "openid.GrantedItem": {
            reason: string;
            words: string;
        };
        "openid.OwnAppList": {
            apps: components["schemas"]["openid.OwnAppView"][];
        };
        "openid.OwnAppView": {
            address?: string;
            client_id: string;
            /** Format: date-time */
            given_at: string;
            granted: components["schemas"]["openid.GrantedItem"][];
            /** Format: date-time */
            last_used_at?: string;
            name: string;
        };
        /** @enum {string} */
        "openid.Profile": "baseline" | "fapi2";
        "openid.RegisterApp": {
            metadata: Record<string, never>;
        };
        "openid.ReviewApp": {
            approves: boolean;
            note: string;
        };
        "openid.ScopeWish": {
            reason: string;
            scope: string;
        };
        "openid.SecretShown": {
            id: string;
            secret: string;
        };
        "openid.SecretView": {
            /** Format: date-time */
            created_at: string;
            id: string;
        };
        /** @enum {string} */
        "openid.SubjectType": "pairwise" | "public";
        "openid.SuspendApp": {
            note: string;
            suspends: boolean;
        };
        /** @enum {string} */
        "openid.TokenFormat": "opaque" | "jwt";
        "outbound.DeadLetter": {
            /** Format: int64 */
            attempts: number;
            channel: string;
            id: string;
            last_error: string;
            /** Format: date-time */
            since: string;
            subject: string;
        };
        /** @enum {string} */
        "own_data.Answer": "corrected" | "declined";
        "own_data.AnswerCorrection": {
            outcome: components["schemas"]["own_data.Answer"];
            text: string;
        };
        "own_data.AskForCorrection": {
            case_id?: string;
            datum: components["schemas"]["own_data.Datum"];
            field?: string;
            reason: string;
            says: string;
        };
        "own_data.CopyFileView": {
            format: components["schemas"]["own_data.CopyFormat"];
            /** Format: int64 */
            part: number;
            /** Format: int64 */
            parts: number;
        };
        /** @enum {string} */
        "own_data.CopyFormat": "json" | "pdf";
        "own_data.CopyList": {
            copies: components["schemas"]["own_data.CopyView"][];
        };
        /** @enum {string} */
        "own_data.CopyState": "making" | "ready" | "failed" | "over";
        "own_data.CopyView": {
            /** Format: date-time */
            asked_at: string;
            /** Format: int64 */
            chapters: number;
            /** Format: int64 */
            done: number;
            files: components["schemas"]["own_data.CopyFileView"][];
            id: string;
            /** Format: date-time */
            over_at?: string;
            /** Format: date-time */
            ready_at?: string;
            state: components["schemas"]["own_data.CopyState"];
        };
        "own_data.CorrectionList": {
            corrections: components["schemas"]["own_data.CorrectionView"][];
            held: components["schemas"]["own_data.HeldDatum"][];
        };
        "own_data.CorrectionRow": {
            applicant_masked: string;
            /** Format: date-time */
            asked_at: string;
            datum: components["schemas"]["own_data.Datum"];
            id: string;
            state: components["schemas"]["own_data.CorrectionState"];
        };
        "own_data.CorrectionRows": {
            corrections: components["schemas"]["own_data.CorrectionRow"][];
        };
        /** @enum {string} */
        "own_data.CorrectionState": "asked" | "corrected" | "declined" | "taken_back";
        "own_data.CorrectionView": {
            about?: string;
            answer?: string;
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            asked_at: string;
            case_id?: string;
            datum: components["schemas"]["own_data.Datum"];
            id: string;
            office_name: string;
            reason: string;
            says: string;
            state: components["schemas"]["own_data.CorrectionState"];
        };
        /** @enum {string} */
        "own_data.Datum": "name" | "citizen_id" | "sex" | "birth_date" | "ethnicity" | "address" | "case_record" | "register_data";
        "own_data.DeskCorrection": {
            about?: string;
            answer?: string;
            /** Format: date-time */
            answered_at?: string;
            applicant_name?: string;
            /** Format: date-time */
            asked_at: string;
            case_id?: string;
            citizen_id?: string;
            datum: components["schemas"]["own_data.Datum"];
            held?: string;
            id: string;
            office_name: string;
            reason: string;
            says: string;
            state: components["schemas"]["own_data.CorrectionState"];
        };
        "own_data.HeldDatum": {
            datum: components["schemas"]["own_data.Datum"];
            value: string;
        };
        /** @enum {string} */
        "pki.KeyKind": "rsa" | "p256" | "p384" | "sm2" | "other";
        "pki.NamePart": {
            type: string;
            value: string;
        };
        /** @enum {string} */
        "pki.Scheme": "rsa_pkcs1_sha256" | "rsa_pss_sha256" | "ecdsa_sha256" | "ecdsa_sha384" | "sm2_sm3";
        "places.DivisionList": {
            divisions: components["schemas"]["places.DivisionView"][];
        };
        "places.DivisionName": {
            code: string;
            name: string;
        };
        "places.DivisionView": {
            /** Format: int64 */
            child_count: number;
            code: string;
            level: components["schemas"]["DivisionLevel"];
            name: string;
            parent?: string;
            short_name: string;
        };
        "places.DivisionWithPath": {
            /** Format: int64 */
            child_count: number;
            code: string;
            level: components["schemas"]["DivisionLevel"];
            name: string;
            parent?: string;
            path: components["schemas"]["places.DivisionName"][];
            short_name: string;
        };
        "places.OfficeView": {
            address: string;
            division: string;
            division_name: string;
            hours: components["schemas"]["places.OpeningHoursView"][];
            id: string;
            /** Format: int64 */
            item_count: number;
            name: string;
            organisation_id: string;
            organisation_name: string;
            telephone: string;
        };
        "places.OpeningHoursView": {
            closes: string;
            opens: string;
            weekdays: string;
        };
        /** @enum {string} */
        "proactive.AttributeKind": "born" | "sex" | "child" | "legal_person" | "matter";
        /** @enum {string} */
        "proactive.AttributeSource": "population_register" | "enterprise_register" | "own_cases";
        "proactive.AttributeView": {
            id: string;
            is_hidden: boolean;
            kind: components["schemas"]["proactive.AttributeKind"];
            /** Format: date-time */
            since?: string;
            source: components["schemas"]["proactive.AttributeSource"];
            used_for: string;
            value: string;
        };
        "proactive.ChangeSettings": {
            off_kinds?: components["schemas"]["proactive.ReminderKind"][];
            profiling?: boolean;
        };
        "proactive.HideAttribute": {
            attribute: string;
            hidden: boolean;
        };
        "proactive.HomeView": {
            audience: components["schemas"]["catalogue.Audience"];
            recommendations: components["schemas"]["proactive.RecommendationView"][];
            settings: components["schemas"]["proactive.SettingsView"];
            upcoming: components["schemas"]["proactive.UpcomingView"][];
            waiting: components["schemas"]["proactive.WaitingView"][];
        };
        "proactive.PortraitView": {
            attributes: components["schemas"]["proactive.AttributeView"][];
            settings: components["schemas"]["proactive.SettingsView"];
        };
        /** @enum {string} */
        "proactive.ReasonCode": "life_event" | "next_matter" | "similar_cases" | "subscribed" | "season" | "hot";
        "proactive.ReasonView": {
            attribute?: string;
            code: components["schemas"]["proactive.ReasonCode"];
            /** Format: date */
            day?: string;
            text: string;
        };
        "proactive.RecommendationView": {
            item_id: string;
            item_name: string;
            reasons: components["schemas"]["proactive.ReasonView"][];
        };
        /** @enum {string} */
        "proactive.ReminderKind": "life_event" | "deadline" | "subscription";
        "proactive.SettingsView": {
            off_kinds: components["schemas"]["proactive.ReminderKind"][];
            profiling?: boolean;
        };
        "proactive.StopView": {
            is_stopped: boolean;
            kind: components["schemas"]["proactive.ReminderKind"];
        };
        /** @enum {string} */
        "proactive.SubscriptionKind": "theme" | "item" | "office";
        "proactive.SubscriptionList": {
            subscriptions: components["schemas"]["proactive.SubscriptionView"][];
        };
        "proactive.SubscriptionView": {
            kind: components["schemas"]["proactive.SubscriptionKind"];
            name: string;
            target: string;
        };
        /** @enum {string} */
        "proactive.UpcomingKind": "mandate" | "agency" | "guardianship" | "certificate" | "bill" | "licence" | "material" | "visit";
        "proactive.UpcomingView": {
            /** Format: date */
            day: string;
            id: string;
            kind: components["schemas"]["proactive.UpcomingKind"];
            name: string;
        };
        /** @enum {string} */
        "proactive.WaitingKind": "supplement" | "bill" | "material" | "decision" | "draft" | "mandate" | "agency" | "rating";
        "proactive.WaitingView": {
            id: string;
            kind: components["schemas"]["proactive.WaitingKind"];
            name: string;
            /** Format: date-time */
            since: string;
        };
        Problem: {
            clause?: string;
            code: string;
            detail: string;
            facts: {
                [key: string]: string;
            };
            faults: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        "service.Again": {
            why: string;
        };
        "service.CertificateList": {
            certificates: components["schemas"]["service.CertificateView"][];
        };
        "service.CertificateView": {
            fingerprint: string;
            /** Format: date-time */
            not_after: string;
            /** Format: date-time */
            not_before: string;
            pem: string;
        };
        "service.ConfirmMail": {
            code: string;
        };
        "service.ConsentView": {
            channels: components["schemas"]["service.ServiceChannel"][];
            given: boolean;
            /** Format: date-time */
            given_at?: string;
            mail?: components["schemas"]["service.MailView"];
            mobile?: string;
            postal?: components["schemas"]["service.PostalAddress"];
            /** Format: date-time */
            withdrawn_at?: string;
        };
        "service.CourierPush": {
            msgData: string;
            msgDigest: string;
            timestamp: string;
        };
        "service.CourierThanks": {
            return_code: string;
            return_msg: string;
        };
        /** @enum {string} */
        "service.DocumentKind": "acceptance" | "supplement" | "not_accepted" | "granted" | "granted_in_part" | "denied" | "terminated" | "revoked";
        "service.DocumentList": {
            documents: components["schemas"]["service.DocumentView"][];
        };
        /** @enum {string} */
        "service.DocumentState": "drawn" | "in_force" | "replaced";
        "service.DocumentView": {
            /** Format: date */
            dated: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at?: string;
            kind: components["schemas"]["service.DocumentKind"];
            number: string;
            office_name: string;
            /** Format: uuid */
            replaced_by?: string;
            service?: components["schemas"]["service.ServiceView"];
            sha256: string;
            /** Format: int64 */
            size: number;
            state: components["schemas"]["service.DocumentState"];
            title: string;
            verification: string;
        };
        "service.FieldView": {
            example: string;
            meaning: string;
            name: string;
        };
        "service.GiveConsent": {
            channels: components["schemas"]["service.ServiceChannel"][];
            mobile?: string;
            postal?: components["schemas"]["service.PostalInput"];
        };
        /** @enum {string} */
        "service.How": "opened" | "arrived" | "delivered" | "published";
        "service.KeyList": {
            keys: components["schemas"]["service.KeyView"][];
        };
        "service.KeyView": {
            id: string;
            pem: string;
        };
        /** @enum {string} */
        "service.MailState": "waiting" | "confirmed" | "dead";
        "service.MailView": {
            address: string;
            state: components["schemas"]["service.MailState"];
            /** Format: int64 */
            tries_left: number;
        };
        "service.NameMail": {
            address: string;
        };
        "service.NoticeList": {
            notices: components["schemas"]["service.NoticeView"][];
        };
        "service.NoticeView": {
            /** Format: date */
            from: string;
            number: string;
            office_name: string;
            title: string;
            /** Format: date */
            until: string;
        };
        /** @enum {string} */
        "service.Parcel": "none" | "no_address" | "ordered" | "accepted" | "collected" | "delivered" | "returned" | "unanswered";
        "service.PostalAddress": {
            address: string;
            contact: string;
            mobile: string;
        };
        "service.PostalInput": {
            address: string;
            contact: string;
            mobile: string;
        };
        "service.Preview": {
            kind: components["schemas"]["service.DocumentKind"];
            reason: string;
        };
        "service.PreviewTemplate": {
            body: string;
            title: string;
        };
        "service.Receipt": {
            signatures: components["schemas"]["service.ReceiptSignature"][];
            text: string;
        };
        "service.ReceiptSignature": {
            algorithm: string;
            key: string;
            value: string;
        };
        "service.SaveTemplate": {
            body: string;
            item_id?: string;
            title: string;
        };
        "service.SendOnPaper": {
            address?: components["schemas"]["service.PostalInput"];
        };
        /** @enum {string} */
        "service.ServiceChannel": "inbox" | "sms" | "app" | "mail";
        "service.ServiceView": {
            /** Format: date-time */
            arrived_at?: string;
            consented: boolean;
            /** Format: date */
            fallback_on: string;
            how?: components["schemas"]["service.How"];
            may_publish: boolean;
            /** Format: date-time */
            opened_at?: string;
            opened_by?: string;
            parcel: components["schemas"]["service.Parcel"];
            /** Format: date */
            published_on?: string;
            /** Format: date */
            published_until?: string;
            /** Format: date-time */
            sent_at: string;
            /** Format: date-time */
            served_at?: string;
            waybill?: string;
        };
        "service.TemplateList": {
            fields: components["schemas"]["service.FieldView"][];
            templates: components["schemas"]["service.TemplateView"][];
        };
        "service.TemplateVersions": {
            versions: components["schemas"]["service.TemplateVersionView"][];
        };
        "service.TemplateVersionView": {
            body: string;
            /** Format: date-time */
            changed_at: string;
            changed_by: string;
            removed: boolean;
            title: string;
            /** Format: int64 */
            version: number;
        };
        "service.TemplateView": {
            body: string;
            /** Format: date-time */
            changed_at?: string;
            changed_by?: string;
            item_id?: string;
            item_name?: string;
            kind: components["schemas"]["service.DocumentKind"];
            standard: boolean;
            title: string;
            /** Format: int64 */
            version: number;
        };
        "service.UndeliveredList": {
            documents: components["schemas"]["service.UndeliveredView"][];
        };
        "service.UndeliveredView": {
            /** Format: uuid */
            case_id: string;
            case_number: string;
            document: components["schemas"]["service.DocumentView"];
        };
        "service.VerificationView": {
            /** Format: date */
            dated: string;
            holds: boolean;
            /** Format: date-time */
            issued_at?: string;
            number: string;
            office_name: string;
            replaced_by_number?: string;
            sha256: string;
            state: components["schemas"]["service.DocumentState"];
            title: string;
        };
        "showcase.AdmissionList": {
            admissions: components["schemas"]["showcase.AdmissionView"][];
        };
        /** @enum {string} */
        "showcase.AdmissionState": "proposed" | "taken_back" | "admitted" | "conditional" | "refused" | "due" | "superseded";
        "showcase.AdmissionView": {
            /** Format: date-time */
            assessed_at?: string;
            assessments: components["schemas"]["showcase.Assessment"][];
            conditions: string;
            /** Format: date */
            due_on?: string;
            grounds: string;
            name: string;
            /** Format: int32 */
            number: number;
            office_name: string;
            /** Format: date-time */
            proposed_at: string;
            state: components["schemas"]["showcase.AdmissionState"];
            subject: string;
        };
        "showcase.AppealAgainst": {
            ground: components["schemas"]["showcase.AppealGround"];
            reason: string;
        };
        /** @enum {string} */
        "showcase.AppealGround": "abuse" | "personal_data" | "not_about_the_app";
        "showcase.AppealRow": {
            app_id: string;
            app_name: string;
            appeal: components["schemas"]["showcase.AppealView"];
            /** Format: date-time */
            appealed_at: string;
            /** Format: int32 */
            grade: number;
            may_decide: boolean;
            office_name: string;
            /** Format: uuid */
            rating_id: string;
            words: string;
        };
        "showcase.AppealRows": {
            appeals: components["schemas"]["showcase.AppealRow"][];
        };
        /** @enum {string} */
        "showcase.AppealState": "pending" | "kept" | "hidden" | "objected" | "hidden_for_good" | "restored" | "overtaken";
        "showcase.AppealView": {
            answer: string;
            decision: string;
            ground: components["schemas"]["showcase.AppealGround"];
            objection: string;
            reason: string;
            state: components["schemas"]["showcase.AppealState"];
        };
        "showcase.AppItem": {
            fee: boolean;
            instant: boolean;
            item_id: string;
            name: string;
            /** Format: int32 */
            promised_workdays: number;
            suspended: boolean;
            /** Format: int32 */
            visits: number;
        };
        "showcase.AppPage": {
            admission?: components["schemas"]["showcase.AdmissionView"];
            coverage: string;
            id: string;
            interactions: components["schemas"]["catalogue.Interaction"][];
            items: components["schemas"]["showcase.AppItem"][];
            lead_body: string;
            name: string;
            rating: components["schemas"]["showcase.RatingSummary"];
            summary: string;
        };
        "showcase.Assess": {
            assessments: components["schemas"]["showcase.AssessmentInput"][];
            conditions?: string;
            /** Format: date */
            conditions_by?: string;
        };
        "showcase.Assessment": {
            criterion: components["schemas"]["showcase.Criterion"];
            evidence: string;
            verdict: components["schemas"]["showcase.Verdict"];
        };
        "showcase.AssessmentInput": {
            criterion: components["schemas"]["showcase.Criterion"];
            evidence: string;
            verdict: components["schemas"]["showcase.Verdict"];
        };
        "showcase.CandidateFacts": {
            /** Format: int64 */
            decided: number;
            /** Format: int64 */
            instant: number;
            /** Format: int64 */
            items: number;
            /** Format: int64 */
            no_trip: number;
            /** Format: int64 */
            no_upload: number;
            /** Format: int64 */
            on_time: number;
            rating?: components["schemas"]["showcase.RatingSummary"];
            /** Format: int64 */
            submitted: number;
        };
        /** @enum {string} */
        "showcase.Criterion": "authoritative" | "practical" | "effective" | "easy";
        "showcase.DeskAdmission": {
            admission: components["schemas"]["showcase.AdmissionView"];
            before: components["schemas"]["showcase.AdmissionView"][];
            facts?: components["schemas"]["showcase.CandidateFacts"];
            may_assess: boolean;
        };
        "showcase.DeskApp": {
            admission?: components["schemas"]["showcase.AdmissionState"];
            /** Format: date */
            due_on?: string;
            id: string;
            name: string;
            rating: components["schemas"]["showcase.RatingSummary"];
        };
        "showcase.DeskAppList": {
            apps: components["schemas"]["showcase.DeskApp"][];
        };
        "showcase.DeskRating": {
            appeal?: components["schemas"]["showcase.AppealView"];
            counts: boolean;
            /** Format: int32 */
            grade: number;
            hidden: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            reply?: components["schemas"]["showcase.ReplyView"];
            words: string;
        };
        "showcase.DeskRatingList": {
            next_cursor?: string;
            ratings: components["schemas"]["showcase.DeskRating"][];
        };
        "showcase.GradeCount": {
            /** Format: int64 */
            count: number;
            /** Format: int32 */
            grade: number;
        };
        "showcase.Object": {
            text: string;
        };
        "showcase.OwnRating": {
            appeal?: components["schemas"]["showcase.AppealView"];
            /** Format: date-time */
            changed_at: string;
            counts: boolean;
            /** Format: int32 */
            grade: number;
            hidden: boolean;
            may_object: boolean;
            /** Format: date-time */
            rated_at: string;
            reply?: components["schemas"]["showcase.ReplyView"];
            words: string;
        };
        "showcase.OwnState": {
            may_rate: boolean;
            rating?: components["schemas"]["showcase.OwnRating"];
            why_not?: string;
        };
        "showcase.Propose": {
            grounds: string;
            subject: string;
        };
        "showcase.RateApp": {
            /** Format: int32 */
            grade: number;
            words?: string;
        };
        "showcase.RatingList": {
            next_cursor?: string;
            ratings: components["schemas"]["showcase.RatingView"][];
        };
        "showcase.RatingSummary": {
            average?: number;
            /** Format: int64 */
            count: number;
            grades: components["schemas"]["showcase.GradeCount"][];
        };
        "showcase.RatingView": {
            by: string;
            changed: boolean;
            counts: boolean;
            /** Format: int32 */
            grade: number;
            hidden: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            reply?: components["schemas"]["showcase.ReplyView"];
            words: string;
        };
        "showcase.ReplyTo": {
            text: string;
        };
        "showcase.ReplyView": {
            /** Format: date */
            on: string;
            text: string;
        };
        "showcase.RuleOn": {
            counts?: boolean;
            hides: boolean;
            reason: string;
        };
        /** @enum {string} */
        "showcase.Verdict": "met" | "partly" | "not_met";
        "supervision.CaseFigures": {
            by_state: {
                [key: string]: number;
            };
            /** Format: int64 */
            decided: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            on_time: number;
            /** Format: int64 */
            open_late: number;
            /** Format: int64 */
            submitted: number;
        };
        "supervision.Circular": {
            behind_cities: string[];
            behind_organisations: string[];
            /** Format: date-time */
            issued_at: string;
            month: string;
            overview: components["schemas"]["supervision.Overview"];
        };
        "supervision.CircularList": {
            circulars: components["schemas"]["supervision.CircularOutline"][];
        };
        "supervision.CircularOutline": {
            /** Format: int64 */
            behind: number;
            /** Format: int64 */
            decided: number;
            /** Format: date-time */
            issued_at: string;
            /** Format: int64 */
            late: number;
            month: string;
        };
        "supervision.DayFigures": {
            /** Format: date */
            date: string;
            /** Format: int64 */
            decided: number;
            /** Format: int64 */
            submitted: number;
        };
        "supervision.GroupFigures": {
            average_grade?: number;
            /** Format: int64 */
            decided: number;
            id: string;
            /** Format: int64 */
            late: number;
            name: string;
            /** Format: int64 */
            on_time: number;
            /** Format: int64 */
            open_late: number;
            /** Format: int64 */
            ratings: number;
            /** Format: int64 */
            submitted: number;
        };
        "supervision.ItemFigures": {
            /** Format: int64 */
            implementations: number;
            /** Format: int64 */
            instant: number;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            zero_trip: number;
        };
        "supervision.Overview": {
            by_city: components["schemas"]["supervision.GroupFigures"][];
            by_day: components["schemas"]["supervision.DayFigures"][];
            by_organisation: components["schemas"]["supervision.GroupFigures"][];
            cases: components["schemas"]["supervision.CaseFigures"];
            items: components["schemas"]["supervision.ItemFigures"];
            ratings: components["schemas"]["supervision.RatingFigures"];
        };
        "supervision.RatingFigures": {
            by_grade: {
                [key: string]: number;
            };
            /** Format: int64 */
            count: number;
            satisfied_share?: number;
        };
        "voice.AnswerInput": {
            text: string;
        };
        "voice.AskedView": {
            question: components["schemas"]["voice.QuestionView"];
            secret?: string;
        };
        "voice.AskInput": {
            division: string;
            item_id?: string;
            text: string;
        };
        "voice.GivenRating": {
            /** Format: date-time */
            at: string;
            comment: string;
            /** Format: int32 */
            grade: number;
            options: string[];
        };
        "voice.GradeList": {
            grades: components["schemas"]["voice.GradeView"][];
        };
        "voice.GradeView": {
            bad: boolean;
            /** Format: int32 */
            grade: number;
            name: string;
            options: components["schemas"]["voice.OptionView"][];
        };
        "voice.LookUpInput": {
            reference: string;
            secret: string;
        };
        "voice.OptionView": {
            code: string;
            text: string;
        };
        "voice.QuestionList": {
            next_cursor?: string;
            questions: components["schemas"]["voice.QuestionView"][];
        };
        "voice.QuestionView": {
            answer?: string;
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            asked_at: string;
            division: string;
            id: string;
            item?: components["schemas"]["catalogue.ItemName"];
            office_id: string;
            office_name: string;
            reference: string;
            text: string;
        };
        "voice.RateInput": {
            comment?: string;
            /** Format: int32 */
            grade: number;
            options?: string[];
        };
        "voice.RatingState": {
            may_rate: boolean;
            rating?: components["schemas"]["voice.GivenRating"];
        };
    };
    responses: {
        /** @description Refused (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The same key and body again get the same answer for 24 hours. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_api_v1_account_recoveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.Recover"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_accounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.Register"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_admissions: {
        parameters: {
            query: {
                subject: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AdmissionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_apps_events: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.EventPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_archive_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.PublicKeys"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bills: {
        parameters: {
            query?: {
                items?: string[];
                q?: string;
                unpaid?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.BillList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bills_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.BillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_bills_by_id_enquiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.BillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_bills_by_id_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bills.PayBill"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.BillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bundle_runs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_bundle_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bundles.OpenRun"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bundle_runs_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_bundle_runs_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_api_v1_bundle_runs_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bundles.SaveTyped"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_bundle_runs_by_id_materials_by_material: {
        parameters: {
            query?: {
                file_name?: string;
            };
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                material: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_bundle_runs_by_id_materials_by_material: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                material: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_bundle_runs_by_id_parts_by_seq_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bundles.WithdrawPart"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_bundle_runs_by_id_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bundles.OneVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bundles: {
        parameters: {
            query?: {
                audience?: components["schemas"]["catalogue.Audience"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.BundleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bundles_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.BundleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_bundles_by_id_plan: {
        parameters: {
            query?: {
                answers?: string;
                division?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.PlanView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_card_proofings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ProveByCard"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases: {
        parameters: {
            query?: {
                cursor?: string;
                items?: string[];
                q?: string;
                state?: components["schemas"]["cases.CaseState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OpenDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_api_v1_cases_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SaveForm"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_acceptance_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.AcceptanceCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_applicants: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.InviteApplicant"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_cases_by_id_applicants_by_applicant_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                applicant_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_bills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.BillList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.Confirm"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_contest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.ContestInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.DocumentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_documents_by_document_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_documents_by_document_id_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_leaving: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["cases.Leave"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_materials_by_seq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_cases_by_id_materials_by_seq: {
        parameters: {
            query?: {
                file_name?: string;
            };
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_cases_by_id_materials_by_seq: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_cases_by_id_materials_by_seq_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.GivePromise"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_cases_by_id_materials_by_seq_promise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_materials_by_seq_retrieval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_materials_by_seq_uploads: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "Tus-Resumable"?: string;
                "Upload-Length": number;
                "Upload-Metadata"?: string;
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.UploadView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.RatingState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_rating: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["voice.RateInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.GivenRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_cases_by_id_reception: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.ChooseReception"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_receptions: {
        parameters: {
            query: {
                place: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.ReceiverList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_cases_by_id_representation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.AnswerRepresentation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_cases_by_id_representation_offer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["cases.OfferRepresentation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_revocation_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.AnswerRevocation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OneVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_supplement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.Supplement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.Timeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_uploads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.UploadList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_cases_by_id_uploads_by_upload_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.UploadView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_cases_by_id_uploads_by_upload_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "Tus-Resumable"?: string;
            };
            path: {
                id: string;
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_api_v1_cases_by_id_uploads_by_upload_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "Tus-Resumable"?: string;
                "Upload-Checksum"?: string;
                "Upload-Offset": number;
            };
            path: {
                id: string;
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_uploads_by_upload_id_completion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.Withdraw"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_cases_by_id_withdrawal_agreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.AgreeToWithdrawal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_cases_by_id_withdrawal_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.AskWithdrawal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_catalogue_changes: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.SignedPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_catalogue_figures: {
        parameters: {
            query?: {
                division?: string;
                of?: components["schemas"]["catalogue.FiguresOf"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.FiguresList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_catalogue_items: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.ItemList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_catalogue_items_csv: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_catalogue_items_html: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_catalogue_items_xlsx: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_certificate_challenges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.ChallengeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_certificate_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.ShownInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.Entered"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_certificate_sessions_second_steps: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.SecondStep"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_consultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["consultation.AskInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["consultation.Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_courier_route_pushes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.CourierPush"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.CourierThanks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_admissions: {
        parameters: {
            query?: {
                state?: components["schemas"]["showcase.AdmissionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AdmissionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_admissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.Propose"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AdmissionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_admissions_by_subject_by_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.DeskAdmission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_admissions_by_subject_by_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AdmissionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_admissions_by_subject_by_number_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.Assess"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AdmissionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_agreement_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mandates.AskAgreement"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["openid.RegisterApp"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_apps_by_client_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_apps_by_client_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["openid.ChangeApp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["openid.ReviewApp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_secrets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.SecretShown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_apps_by_client_id_secrets_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["openid.SuspendApp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.AppView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_apps_by_client_id_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.EndpointList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_webhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["apps.RegisterEndpoint"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.EndpointShown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_apps_by_client_id_webhooks_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["apps.ChangeEndpoint"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.EndpointView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_apps_by_client_id_webhooks_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_apps_by_client_id_webhooks_by_id_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.DeliveryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_webhooks_by_id_secret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.EndpointShown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_webhooks_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["apps.SuspendEndpoint"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apps.EndpointView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_apps_by_client_id_webhooks_by_id_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_archive_accesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.AccessList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_archive_accesses_by_access_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                access_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.AccessView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_archive_accesses_by_access_id_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                access_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["archive.SettleAccess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.AccessView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_archive_destructions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.DestructionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_archive_failures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.FailureList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_archive_failures_by_case_id_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.FailureList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_archive_packages: {
        parameters: {
            query?: {
                cursor?: string;
                item_id?: string;
                retention?: components["schemas"]["archive.Retention"];
                term_over?: boolean;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.PackageList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_archive_packages_by_case_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.PackageDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_archive_packages_by_case_id_destruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["archive.Propose"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.DestructionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_archive_packages_by_case_id_destruction_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["archive.Settle"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.DestructionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_archive_packages_by_case_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_assistances: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mandates.Assist"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.AssistanceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_authorities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.AuthorityList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_authorities: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.AuthorityInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.AuthorityView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_authorities_by_id_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.TrustInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.AuthorityView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_automatic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.AutomaticList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_automatic_by_item_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SwitchInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.AutomaticList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_bills_by_id_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.DeskBillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_bills_by_id_refund_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bills.AskRefund"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.DeskBillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_bills_by_id_returned_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bills.ReturnPayment"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.DeskBillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_booking_days_by_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.DeskDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_booking_days_by_day_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bookings.CloseDay"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.DeskDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_booking_days_by_day_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.DeskDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_booking_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.DeskPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_booking_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bookings.SetPlan"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.DeskPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_bookings_by_id_attendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bookings.TellAttendance"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.DeskBooking"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_case_batches: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.CaseBatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseBatchResults"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OneVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_accesses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.AccessList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_automatic_inspection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.InspectInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.AutomaticList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_bills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.DeskBills"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_bills: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bills.IssueBill"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.DeskBillView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bundles.DeskRunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_contest_settlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SettleContest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.Decide"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_document_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.Preview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.DocumentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_documents_by_document_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_documents_by_document_id_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                document_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["service.SendOnPaper"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.ServiceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_documents_by_document_id_public_notice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                document_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.ServiceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_documents_by_document_id_replacement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                document_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.Again"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.DocumentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_extension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.AskExtension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_extension_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SettleExtension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_handing_back: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.HandBack"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_handing_over: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.HandCaseOver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_materials_by_seq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_notes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.WriteNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseSteps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_pre_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OneVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_promises_by_seq_settlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SettlePromise"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_recusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.StandDown"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseSteps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_refusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.RefuseInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_resumption: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.ResumeInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OneVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_revocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.ProposeRevocation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_revocation_settlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SettleRevocation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SignatureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_cases_by_id_steps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.CaseSteps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_supplement_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.RequestSupplement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SuspendInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_cases_by_id_termination: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.Terminate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.DeskCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_drift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.DriftReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_editions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.NewItem"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_items_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_sheet: {
        parameters: {
            query: {
                note: string;
            };
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.Changed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_sheet_marking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_items_by_item_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.KeptItemView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_by_item_id_abolition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.Abolition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.StandingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_by_item_id_editions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_items_by_item_id_editions_by_number: {
        parameters: {
            query?: {
                against?: number;
            };
            header?: never;
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_catalogue_items_by_item_id_editions_by_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.WriteEdition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_catalogue_items_by_item_id_editions_by_number: {
        parameters: {
            query: {
                version: number;
            };
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_items_by_item_id_editions_by_number_preview: {
        parameters: {
            query?: {
                division?: string;
            };
            header?: never;
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.ItemGuide"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_by_item_id_editions_by_number_recall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.Recall"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_by_item_id_editions_by_number_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.Review"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_by_item_id_editions_by_number_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.SeenEdition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.EditionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_catalogue_items_by_item_id_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.ItemHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_catalogue_items_by_item_id_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.StandingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_items_by_item_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.Suspension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.StandingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_catalogue_items_by_item_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.StandingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_catalogue_office_lists: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.Taken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_corrections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CorrectionRows"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_corrections_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.DeskCorrection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_corrections_by_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["own_data.AnswerCorrection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CorrectionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_dead_letters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["app.DeadLetters"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_dead_letters_by_id_resending: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_deputies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.NameDeputy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.OfficeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_deputies_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.OfficeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_document_proofings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ProveDocumentAtWindow"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_document_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.TemplateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_document_templates_by_kind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["schemas"]["service.DocumentKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.SaveTemplate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.TemplateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_document_templates_by_kind: {
        parameters: {
            query?: {
                item_id?: string;
            };
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["schemas"]["service.DocumentKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.TemplateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_document_templates_by_kind_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["schemas"]["service.DocumentKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.PreviewTemplate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_document_templates_by_kind_versions: {
        parameters: {
            query?: {
                item_id?: string;
            };
            header?: never;
            path: {
                kind: components["schemas"]["service.DocumentKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.TemplateVersions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_exchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exchange.ExchangeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_exchange_rejects: {
        parameters: {
            query?: {
                case_number?: string;
                cursor?: number;
                kind?: string;
                state?: components["schemas"]["exchange.RejectedBy"];
                table?: components["schemas"]["exchange.TableName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exchange.RejectList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_exchange_rejects_by_key_giving_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["exchange.GiveUp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exchange.RejectView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_exchange_rejects_by_key_retrying: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exchange.RejectView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_exchange_retrying: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["exchange.RetryKind"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exchange.RowsAsked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_flagship_apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.DeskAppList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_flagship_apps_by_app_id_ratings: {
        parameters: {
            query?: {
                cursor?: number;
            };
            header?: never;
            path: {
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.DeskRatingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_flagship_apps_by_app_id_ratings_by_rating_id_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                app_id: string;
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.AppealAgainst"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AppealView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_flagship_apps_by_app_id_ratings_by_rating_id_reply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                app_id: string;
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.ReplyTo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.DeskRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_guardianship_rulings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mandates.RuleGuardianship"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_identity_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.ProviderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_identity_providers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["federation.RegisterProvider"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.ProviderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_identity_providers_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.ProviderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_identity_providers_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["federation.ChangeProvider"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.ProviderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_identity_providers_by_id_activation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["federation.ActivateProvider"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.ProviderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_issued_certificates: {
        parameters: {
            query: {
                serial: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.DeskIssuedList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_issued_certificates_by_id_revocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.RevokeAtDesk"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.DeskIssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_issued_certificates_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.DeskIssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_issued_certificates_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.DeskIssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_items_by_item_id_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.ItemProcess"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_items_by_item_id_process: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.PutProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.ItemProcess"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_life_checks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.Recheck"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_lower_offices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.LowerOffices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_lower_offices_by_office_id_leader: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.NameLeader"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.LowerOffices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_office_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.ProposalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_office_items_by_item_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.LocalState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_office_items_by_item_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["catalogue.WriteLocal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.LocalState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_officers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.OfficeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_officers_by_user_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.PutOfficer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.OfficeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_offices_by_office_id_officers_by_user_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                office_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.PutOfficerOf"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_offices_by_office_id_sections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SectionsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_offices_by_office_id_sections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.PutSectionsOf"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SectionsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_one_code_terminals: {
        parameters: {
            query: {
                client_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.TerminalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_one_code_terminals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.RegisterInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.RegisteredView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_desk_one_code_terminals_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_one_code_terminals_by_id_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.RegisteredView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_one_code_terminals_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.SuspendInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.TerminalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_parked_entries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["app.ParkedEntries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_parked_entries_by_follower_by_position_retrying: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                follower: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_promises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.PromiseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_proofing_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.WindowCode"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_proofings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ProveAtWindow"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_questions: {
        parameters: {
            query?: {
                answered?: boolean;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.QuestionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_questions_by_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["voice.AnswerInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.QuestionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_queue: {
        parameters: {
            query?: {
                cursor?: string;
                q?: string;
                received?: boolean;
                state?: components["schemas"]["cases.CaseState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.QueuePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_rating_appeals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AppealRows"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_rating_appeals_by_app_id_by_rating_id_ruling: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                app_id: string;
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.RuleOn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AppealView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_sections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SectionsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_sections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.PutSections"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SectionsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_session_endings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.EndSessions"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Ended"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_stuck_bills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bills.StuckBills"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_stuck_bills_by_id_retrying: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_task_batches: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.Batch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.BatchResults"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_tasks: {
        parameters: {
            query?: {
                cursor?: string;
                due_by?: string;
                hands?: components["schemas"]["cases.Hands"];
                role?: components["schemas"]["cases.process.StepRole"];
                section?: string;
                step?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_tasks_by_id_assignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.AssignTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_tasks_by_id_completion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.CompleteTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_tasks_by_id_hand_over: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.HandOver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_tasks_by_id_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OneTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_tasks_by_id_sending_back: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SendBack"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_tasks_by_id_taking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.OneTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.TaskView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_undelivered_documents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.UndeliveredList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_wishes: {
        parameters: {
            query?: {
                answered?: boolean;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.WishList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_wishes_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.AnswerWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.WishView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_word_proposals: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
                state?: components["schemas"]["discovery.ProposalState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.Proposals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_word_proposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.ProposeWords"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_word_proposals_by_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_desk_word_proposals_by_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.RewriteWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_word_proposals_by_number_declination: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.DeclineWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_word_proposals_by_number_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.PublishWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.PreviewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_word_proposals_by_number_publication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.PublishWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_words: {
        parameters: {
            query: {
                cursor?: number;
                kind: components["schemas"]["discovery.WordKind"];
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.FoundWords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_desk_words_csv: {
        parameters: {
            query: {
                kind: components["schemas"]["discovery.WordKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_desk_words_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.TryWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.PreviewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_divisions: {
        parameters: {
            query?: {
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["places.DivisionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_divisions_by_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["places.DivisionWithPath"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_document_proofings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ProveByDocument"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_exchange_rows: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                table?: components["schemas"]["exchange.TableName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exchange.RowPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_exchange_tables_by_table_rows: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                table: components["schemas"]["exchange.TableName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_face_challenges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.StartFaceCheck"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.FaceChallengeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_face_proofings: {
        parameters: {
            query: {
                challenge: string;
            };
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "video/mp4": string;
                "video/webm": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_federation_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.ProviderNames"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_federation_second_steps: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["federation.TakeSecondStep"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_federation_visits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["federation.BeginVisit"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.VisitBegun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_flagship_apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.FlagshipAppList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_flagship_apps_by_app_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.AppPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_flagship_apps_by_app_id_ratings: {
        parameters: {
            query?: {
                cursor?: number;
            };
            header?: never;
            path: {
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.RatingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_home: {
        parameters: {
            query: {
                division: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.HomeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_home_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_home_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["proactive.ChangeSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_inspection_accesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.OwnAccesses"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_inspection_accesses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["archive.Ask"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.AccessView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_inspection_accesses_by_access_id_packages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                access_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["archive.InspectedPackages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_inspection_accesses_by_access_id_packages_by_case_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                access_id: string;
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_items: {
        parameters: {
            query?: {
                audience?: components["schemas"]["catalogue.Audience"];
                cursor?: number;
                division?: string;
                hot?: boolean;
                life_stage?: string;
                limit?: number;
                office?: string;
                theme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.BrowseOutput"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_items_by_item_id: {
        parameters: {
            query?: {
                division?: string;
            };
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.ItemGuide"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_items_by_item_id_form: {
        parameters: {
            query?: {
                edition?: number;
            };
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_items_by_item_id_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.QuestionsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_life_stages: {
        parameters: {
            query?: {
                audience?: components["schemas"]["catalogue.Audience"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.LifeStageList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_accesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.AccessList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_acting_for: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.ActingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_acting_for: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["mandates.ActFor"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.ActingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_agencies_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_agency_offers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.OfferList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_agency_offers_by_id_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.OfferView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_agency_offers_by_id_refusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_app_ratings_by_app_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.OwnState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_app_ratings_by_app_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.RateApp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.OwnRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_app_ratings_by_app_id_objection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["showcase.Object"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["showcase.OwnRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["openid.OwnAppList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_apps_by_client_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_authenticator_app: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.NewApp"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_authenticator_app: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_authenticator_app_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.OneCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.PaperCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_bookings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.BookingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_bookings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bookings.Book"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.BookingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_bookings_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.BookingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_bookings_by_id_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["bookings.MoveBooking"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.BookingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_cases_by_id_account_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.ConfirmedSignature"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SignatureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_cases_by_id_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SignatureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_cases_by_id_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.SignInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.SignatureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_cases_by_id_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_cases_by_id_signature_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.ConfirmationOptions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_cases_by_id_signing_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_certificate_bindings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.BindingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_certificate_bindings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.ShownInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.BindingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_certificate_bindings_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_certificate_challenges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.ChallengeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_certificate_subject: {
        parameters: {
            query?: {
                uscc?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.SubjectView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_children: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.ChildList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_children: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mandates.NameChild"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.ChildView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_children_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.ChildView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_children_by_id_uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.UseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_closing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ClosingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_corrections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CorrectionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_corrections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["own_data.AskForCorrection"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CorrectionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_corrections_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CorrectionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_data_copies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CopyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_data_copies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["own_data.CopyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_data_copies_by_id_by_format: {
        parameters: {
            query?: {
                part?: number;
            };
            header?: never;
            path: {
                format: components["schemas"]["own_data.CopyFormat"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_factors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.FactorsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_guardians: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.GuardianList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_guardians_by_id_uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.UseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_issued_certificates: {
        parameters: {
            query?: {
                uscc?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.IssuedList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_issued_certificates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.OrderInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.IssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_issued_certificates_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.IssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_issued_certificates_by_id_revocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.RevokeInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.IssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_issued_certificates_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.IssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_issued_certificates_by_id_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.IssuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_legal_person_claims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.ClaimList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_legal_person_claims: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["legal_persons.ClaimInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.ClaimView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_legal_person_claims_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.ClaimView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_legal_persons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.LegalPersonList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_legal_persons_by_legal_person_id_agencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                legal_person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.AgencyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_legal_persons_by_legal_person_id_agencies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                legal_person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["legal_persons.OfferInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["legal_persons.AgencyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_legal_persons_by_legal_person_id_agencies_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                legal_person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_licences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licences.LicencesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_licences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licences.LicencesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_licences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licences.LicencesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_link_visits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["federation.BeginLink"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.VisitBegun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_link_wishes_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.WishView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_link_wishes_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_link_wishes_by_id_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.LinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_links: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["federation.LinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_links_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_mandates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.MandateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_mandates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mandates.Propose"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.MandateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_mandates_by_id_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.MandateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_mandates_by_id_declination: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.MandateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_mandates_by_id_ending: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.MandateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_mandates_by_id_uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mandates.UseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_mobile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ChangeMobile"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_mobile_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.NewNumber"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_paper_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.PaperCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_passkey_options: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Options"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_passkey_renewals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ShowPasskey"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_passkeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.AddPasskey"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.PasskeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_passkeys_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.RenamePasskey"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_passkeys_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ChangePassword"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_questions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.QuestionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_renewal_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_renewals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.Renew"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_screen_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.AnswerScreen"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ScreenView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_screen_views: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.SeeScreen"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.SeenScreen"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_seals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.SealList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_seals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.SealInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.SealView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_seals_by_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_seals_by_id_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.StateInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.SealView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_service_consent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.ConsentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_service_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.GiveConsent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.ConsentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_service_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.ConsentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_service_mail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.NameMail"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.MailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_service_mail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.ConsentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_me_service_mail_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["service.ConfirmMail"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.MailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_me_waiting_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.WaitedForList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_me_waiting_items_by_item_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_me_waiting_items_by_item_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_next_slots: {
        parameters: {
            query: {
                division: string;
                items: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.NextSlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_notices: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notices.NoticeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_notices_by_id_reading: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_offices: {
        parameters: {
            query?: {
                division?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.OfficeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_offices_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["places.OfficeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_offices_by_office_id_slots: {
        parameters: {
            query: {
                item_id: string;
            };
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["bookings.OfferView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_one_code_credentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.CredentialList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_one_code_credentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.WishInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.CredentialView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_one_code_credentials_by_cid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                cid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_one_code_licence_collections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.CollectInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.CollectedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_one_code_licence_requests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.LicenceRequestList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_one_code_licence_requests: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.AskInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.AskedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_one_code_licence_requests_by_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["one_code.AnswerInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.AnsweredView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_one_code_numbers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.NumberInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.NumberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_one_code_uses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.UseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_one_code_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["one_code.VerifyInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one_code.VerifiedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_passkey_options: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Options"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_passkey_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.ShowPasskey"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_portrait: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.PortraitView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_portrait_hidden: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["proactive.HideAttribute"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_proofings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.RequestProofing"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_proofings_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ProofingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_question_lookups: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["voice.LookUpInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.QuestionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_questions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["voice.AskInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.AskedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_rating_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.GradeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_recommendations_by_item_id_dismissal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_recommendations_by_item_id_dismissal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_reminders_by_code_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.StopView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_reminders_by_code_stop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.StopView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_screen_sign_ins: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.NewScreen"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_screen_sign_ins_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ScreenView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_screen_sign_ins_by_id_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.TakeScreen"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_seal_verifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["certificates.SealFile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.SealVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_seals_by_es_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                es_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["certificates.PublicSealView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_search: {
        parameters: {
            query?: {
                audience?: components["schemas"]["catalogue.Audience"];
                body?: string;
                cursor?: number;
                division?: string;
                limit?: number;
                literal?: boolean;
                q?: string;
                theme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.SearchOutput"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_search_clicks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.Click"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_service_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.NoticeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.SessionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.SignInPerson"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_sessions_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_sessions_current: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_sms_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.SendCode"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_staff_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["identity.SignInStaff"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["proactive.SubscriptionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_subscriptions_by_kind_by_target: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["schemas"]["proactive.SubscriptionKind"];
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_v1_subscriptions_by_kind_by_target: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["schemas"]["proactive.SubscriptionKind"];
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_suggestions: {
        parameters: {
            query?: {
                division?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["discovery.SuggestOutput"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_supervision_automatic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.ProvinceAutomations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_api_v1_supervision_automatic_by_item_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["cases.ProvinceSwitch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["cases.ProvinceAutomations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_supervision_circulars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supervision.CircularList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_supervision_circulars_by_month: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supervision.Circular"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_supervision_overview: {
        parameters: {
            query?: {
                city?: string;
                from?: string;
                organisation?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supervision.Overview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_themes: {
        parameters: {
            query?: {
                audience?: components["schemas"]["catalogue.Audience"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalogue.ThemeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_verification_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.CertificateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_verification_documents_by_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.VerificationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_api_v1_verification_receipt_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["service.KeyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_v1_wishes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["discovery.MakeWish"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["app.Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["app.ReadinessView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
