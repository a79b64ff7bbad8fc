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
        /** Lists the caller's applications, newest first */
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
    "/api/v1/cases/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads the written decision, signed */
        get: operations["get_api_v1_cases_by_id_result"];
        put?: never;
        post?: never;
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
    "/api/v1/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the application back */
        post: operations["post_api_v1_cases_by_id_withdrawal"];
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
    "/api/v1/desk/one-code/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the terminals of an app */
        get: operations["get_api_v1_desk_one_code_terminals"];
        put?: never;
        /** Registers a terminal and what it may ask codes for */
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
        /** Shows the application form of an item as JSON Schema (draft 7) */
        get: operations["get_api_v1_items_by_item_id_form"];
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
        /** Fetches a copy, once in each format and within a day; it is journalled */
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
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds items for what somebody typed, for the place where she is, best first */
        get: operations["get_api_v1_search"];
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
        "cases.Accept": {
            /** Format: int64 */
            version: number;
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
        /** @enum {string} */
        "cases.Allowed": "edit" | "submit" | "supplement" | "withdraw";
        "cases.ApplicantView": {
            citizen_id?: string;
            mobile?: string;
            name?: string;
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
            /** Format: int32 */
            seq: number;
            /** Format: int64 */
            size?: number;
            state: components["schemas"]["cases.MaterialState"];
        };
        /** @enum {string} */
        "cases.CaseState": "draft" | "submitted" | "supplement_requested" | "accepted" | "decided" | "not_accepted" | "withdrawn";
        "cases.CaseSummary": {
            /** Format: date-time */
            decided_at?: string;
            division_name: string;
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date-time */
            submitted_at?: string;
        };
        "cases.CaseView": {
            allowed: components["schemas"]["cases.Allowed"][];
            /** Format: date-time */
            decided_at?: string;
            decision?: components["schemas"]["cases.DecisionView"];
            division_name: string;
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            form: Record<string, never>;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            known: Record<string, never>;
            materials: components["schemas"]["cases.CaseMaterialView"][];
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date-time */
            submitted_at?: string;
            supplement_request?: components["schemas"]["cases.SupplementRequest"];
            /** Format: int64 */
            version: number;
        };
        "cases.Decide": {
            outcome: components["schemas"]["cases.Outcome"];
            text: string;
            /** Format: int64 */
            version: number;
        };
        "cases.DecisionView": {
            /** Format: date-time */
            at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            text: string;
        };
        /** @enum {string} */
        "cases.DeskAction": "accept" | "refuse" | "request_supplement" | "decide";
        "cases.DeskCase": {
            accesses: components["schemas"]["cases.AccessView"][];
            allowed: components["schemas"]["cases.DeskAction"][];
            applicant: components["schemas"]["cases.ApplicantView"];
            /** Format: date-time */
            decided_at?: string;
            decision?: components["schemas"]["cases.DecisionView"];
            division_name: string;
            due_colour: components["schemas"]["cases.DueColour"];
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            form: Record<string, never>;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            materials: components["schemas"]["cases.CaseMaterialView"][];
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date-time */
            submitted_at?: string;
            supplement_request?: components["schemas"]["cases.SupplementRequest"];
            timeline: components["schemas"]["cases.TimelineEvent"][];
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            working_days_left?: number;
        };
        "cases.DeskRow": {
            applicant_masked: string;
            /** Format: date-time */
            decided_at?: string;
            division_name: string;
            due_colour: components["schemas"]["cases.DueColour"];
            /** Format: date */
            due_date?: string;
            due_provisional: boolean;
            /** Format: uuid */
            id: string;
            item_id: string;
            item_name: string;
            next_step: string;
            number?: string;
            office_id: string;
            office_name: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["cases.Outcome"];
            state: components["schemas"]["cases.CaseState"];
            /** Format: date-time */
            submitted_at?: string;
            /** Format: int32 */
            working_days_left?: number;
        };
        /** @enum {string} */
        "cases.DueColour": "none" | "green" | "yellow" | "red";
        /** @enum {string} */
        "cases.MaterialState": "missing" | "uploaded" | "requested" | "from_register" | "not_found";
        "cases.OneVersion": {
            /** Format: int64 */
            version: number;
        };
        "cases.OpenDraft": {
            division: string;
            item_id: string;
        };
        /** @enum {string} */
        "cases.Outcome": "granted" | "refused";
        "cases.QueuePage": {
            cases: components["schemas"]["cases.DeskRow"][];
            counts: {
                [key: string]: number;
            };
            next_cursor?: string;
        };
        "cases.RefuseInput": {
            reason: string;
            /** Format: int64 */
            version: number;
        };
        "cases.RequestSupplement": {
            reasons: string[];
            /** Format: int64 */
            version: number;
        };
        "cases.SaveForm": {
            form: Record<string, never>;
            /** Format: int64 */
            version: number;
        };
        "cases.Supplement": {
            note?: string;
            /** Format: int64 */
            version: number;
        };
        "cases.SupplementRequest": {
            reasons: string[];
        };
        "cases.Timeline": {
            events: components["schemas"]["cases.TimelineEvent"][];
        };
        "cases.TimelineEvent": {
            /** Format: date-time */
            at: string;
            by: string;
            note?: string;
            what: string;
        };
        "cases.Withdraw": {
            reason?: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        "catalogue.Audience": "person" | "legal_person";
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
        "catalogue.How": "upload" | "from_register";
        /** @enum {string} */
        "catalogue.Interaction": "query" | "booking" | "enrolment" | "payment" | "certificate" | "application";
        "catalogue.ItemGuide": {
            /** Format: int32 */
            assurance_level: number;
            audience: components["schemas"]["catalogue.Audience"][];
            basic_code: string;
            conditions: string[];
            cross_province: boolean;
            delivery: boolean;
            fee: boolean;
            fee_note?: string;
            instant: boolean;
            interactions: components["schemas"]["catalogue.Interaction"][];
            item_id: string;
            legal_limit?: components["schemas"]["catalogue.LegalLimit"];
            materials: components["schemas"]["catalogue.MaterialView"][];
            name: string;
            next_action: components["schemas"]["catalogue.NextAction"];
            office: components["schemas"]["places.OfficeView"];
            process: components["schemas"]["catalogue.ProcessStep"][];
            /** Format: int32 */
            promised_workdays: number;
            related: components["schemas"]["catalogue.ItemName"][];
            result: components["schemas"]["catalogue.ResultView"];
            task_code: string;
            themes: components["schemas"]["catalogue.ThemeName"][];
            type: components["schemas"]["catalogue.ItemType"];
            type_name: string;
            /** Format: int32 */
            visits: number;
        };
        "catalogue.ItemName": {
            item_id: string;
            name: string;
        };
        /** @enum {string} */
        "catalogue.ItemType": "licensing" | "confirmation" | "benefit" | "levy" | "adjudication" | "reward" | "other_power" | "public_service";
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
        /** @enum {string} */
        "catalogue.MaterialForm": "licence" | "shared_data" | "electronic";
        /** @enum {string} */
        "catalogue.MaterialSource": "applicant" | "government" | "shared";
        "catalogue.MaterialView": {
            applies_to?: components["schemas"]["catalogue.Audience"];
            form: components["schemas"]["catalogue.MaterialForm"];
            how: components["schemas"]["catalogue.How"];
            licence_name?: string;
            licence_type?: string;
            name: string;
            necessity: components["schemas"]["catalogue.Necessity"];
            /** Format: int32 */
            seq: number;
            source: components["schemas"]["catalogue.MaterialSource"];
        };
        /** @enum {string} */
        "catalogue.Necessity": "required" | "optional";
        "catalogue.NextAction": {
            kind: components["schemas"]["catalogue.NextActionKind"];
            label: string;
        };
        /** @enum {string} */
        "catalogue.NextActionKind": "apply" | "book" | "query" | "pay" | "enrol";
        "catalogue.OfficeList": {
            offices: components["schemas"]["places.OfficeView"][];
        };
        "catalogue.ProcessStep": {
            name: string;
            note: string;
            /** Format: int32 */
            step: number;
        };
        "catalogue.ResultView": {
            licence_type?: string;
            name: string;
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
        "discovery.BrowseOutput": {
            cards: components["schemas"]["discovery.Card"][];
            next_cursor?: string;
            /** Format: int64 */
            total: number;
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
            /** Format: int32 */
            visits: number;
        };
        "discovery.Facets": {
            audiences: components["schemas"]["discovery.ValueFacet"][];
            levels: components["schemas"]["discovery.ValueFacet"][];
            themes: components["schemas"]["discovery.ThemeFacet"][];
        };
        "discovery.SearchOutput": {
            cards: components["schemas"]["discovery.Card"][];
            division: string;
            division_name: string;
            facets: components["schemas"]["discovery.Facets"];
            next_cursor?: string;
            region_recognised?: components["schemas"]["places.DivisionName"];
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
        "discovery.ValueFacet": {
            /** Format: int32 */
            count: number;
            value: string;
        };
        /** @enum {string} */
        DivisionLevel: "province" | "city" | "county" | "township" | "village";
        /** @enum {string} */
        DocumentType: "hk_mo_travel_permit" | "tw_travel_permit" | "foreign_permanent_residence" | "passport";
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
        "identity.ProofingWay": "population_register" | "document_register" | "bank_card" | "social_security_card" | "face" | "window";
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
        /** @enum {string} */
        LimitUnit: "working_day" | "calendar_day" | "month";
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
        "one_code.CredentialList": {
            credentials: components["schemas"]["one_code.HeldCredential"][];
        };
        "one_code.CredentialView": {
            /** Format: date-time */
            begins_at: string;
            cid: string;
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
        "one_code.RegisterInput": {
            client_id: string;
            name: string;
            place: string;
            purposes: components["schemas"]["one_code.Purpose"][];
        };
        "one_code.TerminalList": {
            terminals: components["schemas"]["one_code.TerminalView"][];
        };
        "one_code.TerminalView": {
            client_id: string;
            id: string;
            name: string;
            place: string;
            purposes: components["schemas"]["one_code.Purpose"][];
            /** Format: date-time */
            registered_at: string;
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
            reason: string;
            says: string;
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
            formats: components["schemas"]["own_data.CopyFormat"][];
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
        "own_data.Datum": "name" | "citizen_id" | "sex" | "birth_date" | "ethnicity" | "address" | "case_record";
        "own_data.DeskCorrection": {
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
        "voice.OptionView": {
            code: string;
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
    get_api_v1_desk_cases_by_id: {
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
                "application/json": components["schemas"]["cases.Accept"];
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
    get_api_v1_desk_cases_by_id_materials_by_seq: {
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
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
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
                    "application/json": components["schemas"]["one_code.TerminalView"];
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
    get_api_v1_desk_queue: {
        parameters: {
            query?: {
                cursor?: string;
                q?: string;
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
                    "application/json": Record<string, never>;
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
            query?: never;
            header?: {
                /** @description The same key and body again get the same answer for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
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
    get_api_v1_search: {
        parameters: {
            query?: {
                audience?: components["schemas"]["catalogue.Audience"];
                cursor?: number;
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
                    "application/json": components["schemas"]["discovery.SearchOutput"];
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
