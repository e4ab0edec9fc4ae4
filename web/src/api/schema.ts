// Written by `npm run web:api` from the OpenAPI document; not edited by hand.

/** Paths whose questions take `notBefore`: they wait until their answer shows that position. */
export const patient: readonly string[] = [
    "/api/v1/accounts",
    "/api/v1/accounts/{id}",
    "/api/v1/accounts/{id}/acts",
    "/api/v1/audit",
    "/api/v1/diff",
    "/api/v1/measures",
    "/api/v1/measures/sum",
    "/api/v1/measures/{id}",
    "/api/v1/measures/{id}/parts",
    "/api/v1/measures/{id}/series",
    "/api/v1/plans",
    "/api/v1/plans/{id}",
    "/api/v1/plans/{id}/acts",
    "/api/v1/plans/{id}/progress",
    "/api/v1/plans/{id}/task-rows",
    "/api/v1/plans/{id}/tasks",
    "/api/v1/progress",
    "/api/v1/progress/explain",
    "/api/v1/report-rounds",
    "/api/v1/report-rounds/acts",
    "/api/v1/report-rounds/{id}",
    "/api/v1/report-rounds/{id}/acts",
    "/api/v1/report-rounds/{id}/versions/{version}/late-events",
    "/api/v1/reports/timeliness",
    "/api/v1/reports/{id}",
    "/api/v1/reports/{id}/acts",
    "/api/v1/tasks",
    "/api/v1/tasks/{id}",
    "/api/v1/tasks/{id}/acts",
    "/api/v1/tasks/{id}/history",
    "/api/v1/timeline",
    "/api/v1/units",
    "/api/v1/units/{id}",
    "/api/v1/units/{id}/lineage",
    "/api/v1/units/{id}/tree",
    "/api/v1/work",
    "/api/v1/work/{bucket}"
];

export interface paths {
    "/api/v1/access-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessRecords_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-records/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessRecords_verify"];
        put?: never;
        post?: never;
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
        get: operations["AccountsQueries_find"];
        put?: never;
        post: operations["Accounts_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountsQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountsQueries_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants/{grantId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/initial-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_initialPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["People_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["People_removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeys_list"];
        put?: never;
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApiKeys_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSets_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Comparison_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feed_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeasuresQueries_find"];
        put?: never;
        post: operations["Measures_define"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeasuresQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeasuresQueries_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Measures_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/{id}/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Measures_restate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/{id}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeasuresQueries_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/sum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeasuresQueries_sum"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlansQueries_find"];
        put?: never;
        post: operations["Plans_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlansQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlansQueries_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Progress_ofPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/supersession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_supersede"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/task-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksQueries_rowsOfPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksQueries_ofPlan"];
        put?: never;
        post: operations["Assignments_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments_assignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Progress_across"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Progress_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Recounts_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Recounts_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recounts/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Recounts_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRoundsQueries_find"];
        put?: never;
        post: operations["ReportRounds_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRoundsQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRoundsQueries_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportRounds_exclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportRounds_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/readmissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportRounds_readmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportRounds_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRoundsQueries_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/{id}/versions/{version}/late-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRoundsQueries_lateEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-rounds/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRoundsQueries_openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsQueries_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsQueries_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/timeliness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsQueries_timeliness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSets_ruleSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sessions_read"];
        put?: never;
        post: operations["Sessions_open"];
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        delete: operations["Sessions_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SingleSignOn_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Sessions_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SecondFactor_confirm"];
        post: operations["SecondFactor_offer"];
        delete: operations["SecondFactor_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SetUp_setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksQueries_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksQueries_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extension-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Extensions_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extension-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Extensions_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extension-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Extensions_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksQueries_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/objective-cause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_cause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reassignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_returnResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Comparison_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsQueries_find"];
        put?: never;
        post: operations["Units_establish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsQueries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsQueries_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_absorb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/renaming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/reparenting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_reparent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsQueries_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/{bucket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
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
        get: operations["Metrics_read"];
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
        AbsoluteView: {
            text: string;
            value: number;
        };
        AbsorbUnitsBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            predecessors: string[];
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        AccessRecordPageView: {
            items: components["schemas"]["AccessRecordView"][];
            next: string | null;
        };
        AccessRecordView: {
            account: string | null;
            /** @enum {string} */
            accountType: "person" | "apiKey" | "operator" | "unknown";
            /** @enum {string} */
            action: "signIn" | "signOut" | "sessionRenewed" | "passwordChanged" | "secondFactorChanged" | "export" | "recounted" | "roleChanged" | "accountChanged" | "apiKeyChanged" | "personErased" | "actRefused" | "recordsRead" | "setUp";
            address: string | null;
            at: string;
            device: string | null;
            hash: string;
            number: string;
            objectId: string | null;
            objectType: string | null;
            port: number | null;
            reason: string | null;
            requestId: string | null;
            /** @enum {string} */
            result: "allowed" | "refused";
        };
        AccessVerificationView: {
            checked: string;
            firstBroken: string | null;
        };
        AccountAnswer: {
            account: components["schemas"]["AccountView"];
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            revision: string;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        AccountPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["AccountView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            openedOn: string;
            person: components["schemas"]["PersonView"] | null;
            roles: components["schemas"]["HeldRoleView"][];
            /** @enum {string} */
            status: "open" | "suspended" | "erased";
            unit: components["schemas"]["UnitLabel"];
        };
        ActBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        ActingAsView: {
            /** @enum {string} */
            role: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer";
            unit: components["schemas"]["UnitName"];
        };
        ActorView: {
            account: string;
            label: string;
            name: string | null;
        };
        AddendView: {
            measure: components["schemas"]["MeasureView"];
            point: components["schemas"]["PointView"];
        };
        AmendPlanBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            content: components["schemas"]["PlanContentBody"];
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        ApiKeyPageView: {
            items: components["schemas"]["ApiKeyView"][];
            next: string | null;
        };
        ApiKeyView: {
            createdAt: string;
            createdBy: string;
            endsAt: string;
            /** Format: uuid */
            id: string;
            label: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
            units: string[] | null;
        };
        AskedView: {
            /** Format: date */
            on: string;
            reason: string | null;
        };
        AssignTaskBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            cooperatingUnits?: string[] | null;
            deadline: components["schemas"]["DeadlineBody"];
            /** Format: date */
            effectiveOn?: string | null;
            field?: string | null;
            group?: string | null;
            /** Format: uuid */
            leadUnit: string;
            number: string;
            /** Format: uuid */
            parentTaskId?: string | null;
            product?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            title: string;
        };
        AssignTasksBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            tasks: components["schemas"]["TaskBody"][];
        };
        AttachEvidenceBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            document: components["schemas"]["DocumentBody"];
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            sha256?: string | null;
            title: string;
        };
        AuditEntryView: {
            account: string;
            actingUnit: components["schemas"]["UnitLabel"];
            actor: components["schemas"]["ActorView"];
            authority: components["schemas"]["AuthorityView"] | null;
            /** Format: date */
            effectiveOn: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            planId: string | null;
            position: string;
            reason: string | null;
            recordedAt: string;
            revision: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer";
            sentence: string;
            stream: string;
            /** Format: uuid */
            taskId: string | null;
            type: string;
            /** Format: uuid */
            unitId: string | null;
        };
        AuditPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["AuditEntryView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        AuthorityView: {
            /** Format: date */
            issuedOn: string;
            issuer: string;
            symbol: string;
        };
        CalendarDayView: {
            citation: string;
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "substituteRest" | "swappedRest" | "workingDay";
            kindLabel: string;
            name: string;
            /** Format: date */
            validFrom: string;
            verified: boolean;
        };
        CalendarView: {
            items: components["schemas"]["CalendarDayView"][];
            year: number;
        };
        ChangePasswordBody: {
            /** Format: password */
            current: string;
            /** Format: password */
            next: string;
        };
        CohortOfBothView: {
            first: components["schemas"]["CountedView"];
            second: components["schemas"]["CountedView"];
        };
        CohortsView: {
            both: components["schemas"]["CohortOfBothView"];
            joined: components["schemas"]["CountedView"];
            left: components["schemas"]["CountedView"];
        };
        ComparedPointView: {
            comparison?: components["schemas"]["ComparisonView"] | null;
            /** Format: date */
            cutOff: string;
            /** Format: uuid */
            eventId: string;
            meetsTarget: boolean | null;
            period: components["schemas"]["PeriodView"];
            restated: boolean;
            value: components["schemas"]["ValueView"];
        };
        ComparisonView: {
            absolute?: components["schemas"]["AbsoluteView"];
            growth?: components["schemas"]["GrowthView"];
            label: string;
            period: components["schemas"]["PeriodView"];
            points?: components["schemas"]["PointsView"] | null;
            text: string;
            /** @enum {string} */
            unit: "count" | "percentagePoints";
            /** @enum {string} */
            with: "previous" | "samePeriodLastYear";
        };
        ConfirmSecondFactorBody: {
            code: string;
            offer: string;
        };
        CorrectedEntryBody: {
            /** Format: date */
            completedOn?: string | null;
            deadline?: components["schemas"]["DeadlineBody"] | null;
            field?: string | null;
            group?: string | null;
            /** Format: uuid */
            leadUnit?: string | null;
            number?: string | null;
            product?: string | null;
            title?: string | null;
        };
        CorrectTaskBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            is: components["schemas"]["CorrectedEntryBody"];
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        CountedCornerView: {
            /** Format: date */
            at: string;
            counts: components["schemas"]["CountsView"];
            knownAt: components["schemas"]["KnownAtView"];
            rates: components["schemas"]["RatesView"];
            ruleSet: components["schemas"]["RuleSetView"];
        };
        CountedEventView: {
            /** Format: date */
            effectiveOn: string;
            /** Format: uuid */
            id: string;
            position: string;
            type: string;
        };
        CountedTaskView: {
            completed: boolean;
            dueSoon: boolean;
            field: string | null;
            group: string | null;
            /** Format: uuid */
            leadUnit: string;
            onTimeByOriginal: boolean;
            /** Format: uuid */
            planId: string;
            /** @enum {string} */
            status: "H1" | "H2" | "T1" | "T2" | "N" | "X";
            /** Format: uuid */
            taskId: string;
        };
        CountedView: {
            counts: components["schemas"]["CountsView"];
            rates: components["schemas"]["RatesView"];
            ruleSet: components["schemas"]["RuleSetView"];
        };
        CountsView: {
            H1: number;
            H2: number;
            N: number;
            T1: number;
            T2: number;
            total: number;
            X: number;
        };
        CoveredWindowView: {
            /** Format: date */
            from: string;
            key: string;
            label: string;
            /** Format: date */
            to: string;
        };
        CreateApiKeyBody: {
            /** Format: date */
            endsOn: string;
            label: string;
            units?: string[] | null;
        };
        DeadlineBody: {
            /** Format: date */
            date?: string | null;
            /** @enum {string|null} */
            kind?: "date" | "month" | "quarter" | "year" | "openEnded" | null;
            month?: number | null;
            quarter?: number | null;
            words?: string | null;
            year?: number | null;
        };
        DeadlineView: {
            /** Format: date */
            due: string | null;
            words: string;
        };
        DefineMeasureBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            code: string;
            /** Format: date */
            effectiveOn?: string | null;
            /** @enum {string} */
            kind: "count" | "ratio";
            name: string;
            /** Format: uuid */
            owner: string;
            /** Format: uuid */
            partOf?: string | null;
            /** Format: uuid */
            planId?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            target?: components["schemas"]["MeasureValueBody"] | null;
            unitOfMeasure: string;
        };
        DiffView: {
            /** Format: date */
            at: string;
            cohorts: components["schemas"]["CohortsView"];
            first: components["schemas"]["CountedCornerView"];
            items: components["schemas"]["MovedTaskView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
            second: components["schemas"]["CountedCornerView"];
            transitions: components["schemas"]["TransitionView"][];
        };
        DissolveUnitBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            successors?: string[] | null;
        };
        DocumentBody: {
            /** Format: date */
            issuedOn: string;
            issuer: string;
            symbol: string;
        };
        DocumentView: {
            /** Format: date */
            issuedOn: string;
            issuer: string;
            symbol: string;
        };
        DueDayView: {
            /** Format: date */
            advice: string | null;
            /** Format: date */
            date: string;
            text: string;
            weekday: string;
        };
        EnteredCellBody: {
            code: string;
            value: number | string;
        };
        EnteredCellView: {
            code: string;
            value: number;
        };
        EraseBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        EstablishUnitBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            identity: components["schemas"]["UnitIdentityBody"];
            /** Format: uuid */
            parent?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        ExplanationView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["TaskView"][];
            knownAt: components["schemas"]["KnownAtView"];
            length: number;
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        ExtensionBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            deadline: components["schemas"]["DeadlineBody"];
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        FigureChangesView: {
            completed: number;
            completedInWindow: number;
            counted: number;
            H1: number;
            H2: number;
            N: number;
            onTimeByOriginal: number;
            T1: number;
            T2: number;
            X: number;
        };
        FirstAdministratorView: {
            /** Format: uuid */
            account: string;
            /** Format: uuid */
            unit: string;
        };
        FormBody: {
            cells: components["schemas"]["FormCellBody"][];
            sums?: components["schemas"]["FormSumBody"][] | null;
        };
        FormCellBody: {
            code: string;
            label: string;
            unitOfMeasure: string;
        };
        FormCellView: {
            code: string;
            label: string;
            unitOfMeasure: string;
        };
        FormSumBody: {
            parts: string[];
            total: string;
        };
        FormSumView: {
            parts: string[];
            total: string;
        };
        FormTotalView: {
            cells: components["schemas"]["EnteredCellView"][];
            figures: components["schemas"]["ReportFiguresView"];
            units: number;
        };
        FormView: {
            cells: components["schemas"]["FormCellView"][];
            sums: components["schemas"]["FormSumView"][];
        };
        FoundTasksView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["TaskInPlanView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        FractionView: {
            denominator: number;
            numerator: number;
            text: string;
        };
        GrantRoleBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string} */
            role: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer";
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            /** Format: uuid */
            unit?: string | null;
            /** Format: date */
            until?: string | null;
        };
        GrowthView: {
            denominator: number;
            numerator: number;
            text: string;
        };
        HaltedView: {
            /** Format: uuid */
            eventId: string;
            message: string;
            position: string;
            type: string;
        };
        HandOverTasksBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            taskIds: string[];
            /** Format: uuid */
            to: string;
        };
        HeadingFiguresView: {
            complete?: boolean;
            counts: components["schemas"]["CountsView"];
            dueSoon: number;
            explain: string;
            key: string | null;
            label: string;
            rates: components["schemas"]["RatesView"];
        };
        HeldRoleView: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            grantId: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer";
            unit: components["schemas"]["UnitLabel"] | null;
            /** Format: date */
            until: string | null;
        };
        InitialPasswordView: {
            password: string;
        };
        IssuePlanBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            content: components["schemas"]["PlanContentBody"];
            coSigners?: string[] | null;
            /** Format: date */
            effectiveOn?: string | null;
            /** Format: date */
            issuedOn: string;
            /** Format: uuid */
            owner: string;
            /** Format: uuid */
            parentPlanId?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            symbol?: string | null;
            year?: number | null;
        };
        JudgeReportBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            submission?: number | null;
        };
        JudgeResultBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            submission?: number | null;
        };
        KnownAtView: {
            position: string;
            recordedAt: string | null;
        };
        LateEventsView: {
            /** Format: date */
            at: string;
            belongsTo: components["schemas"]["NextPeriodView"] | null;
            difference: components["schemas"]["FigureChangesView"];
            frozen: components["schemas"]["FigureChangesView"];
            items: components["schemas"]["LateEventView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            now: components["schemas"]["FigureChangesView"];
            /** @enum {string} */
            scope: "all" | "limited";
            version: number;
        };
        LateEventView: {
            effect: {
                [key: string]: number;
            };
            /** Format: date */
            effectiveOn: string;
            /** Format: uuid */
            eventId: string;
            /** @enum {string|null} */
            now: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
            number: string;
            position: string;
            recordedAt: string;
            sentence: string;
            /** Format: uuid */
            taskId: string;
            /** @enum {string|null} */
            then: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
            title: string;
            type: string;
            unit: components["schemas"]["UnitLabel"];
        };
        LegalBasisBody: {
            /** Format: date */
            issuedOn: string;
            issuer: string;
            symbol: string;
            title?: string | null;
            /** Format: date */
            validTo?: string | null;
        };
        LegalBasisView: {
            /** Format: date */
            issuedOn: string;
            issuer: string;
            symbol: string;
            title: string | null;
            /** Format: date */
            validTo: string | null;
        };
        LineageStep: {
            code: string | null;
            /** Format: date */
            dissolvedOn: string | null;
            distance: number;
            /** Format: date */
            establishedOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "province" | "department" | "division" | "district" | "commune" | "council" | "office" | "party";
            living: boolean;
            name: string;
            /** Format: date */
            on: string | null;
            /** Format: uuid */
            parentId: string | null;
            /** Format: uuid */
            viaId: string;
        };
        LivenessView: {
            /** @enum {string} */
            status: "live";
        };
        MeasureAnswer: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            measure: components["schemas"]["MeasureView"];
            revision: string;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        MeasurePageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["MeasureView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        MeasureValueBody: {
            /** @enum {string|null} */
            comparator?: ">" | ">=" | "<" | "<=" | null;
            denominator?: (number | string) | null;
            /** @enum {string} */
            kind: "count" | "ratio" | "bound";
            numerator?: (number | string) | null;
            value?: (number | string) | null;
        };
        MeasureView: {
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "count" | "ratio";
            latest: components["schemas"]["PointView"] | null;
            name: string;
            owner: components["schemas"]["UnitLabel"];
            /** Format: uuid */
            partOf: string | null;
            /** Format: uuid */
            planId: string | null;
            target: components["schemas"]["ValueView"] | null;
            unitOfMeasure: string;
            unitOfMeasureLabel: string;
        };
        MergeUnitsBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            identity: components["schemas"]["UnitIdentityBody"];
            /** Format: uuid */
            parent?: string | null;
            predecessors: string[];
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        MovedTaskView: {
            after: components["schemas"]["TaskView"] | null;
            before: components["schemas"]["TaskView"] | null;
            /** @enum {string} */
            cause: "events" | "time" | "surroundings";
            causeLabel: string;
            eventCount: number;
            events: components["schemas"]["MovingEventView"][];
            /** @enum {string|null} */
            from: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
            fromLabel: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            to: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
            toLabel: string | null;
        };
        MovingEventView: {
            actingUnit: components["schemas"]["UnitLabel"];
            actor: components["schemas"]["ActorView"];
            /** Format: date */
            effectiveOn: string;
            /** Format: uuid */
            eventId: string;
            position: string;
            recordedAt: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer";
            sentence: string;
            /** @enum {string} */
            side: "gained" | "lost";
            type: string;
        };
        NewApiKeyView: {
            key: components["schemas"]["ApiKeyView"];
            secret: string;
        };
        NewUnitBody: {
            identity: components["schemas"]["UnitIdentityBody"];
            /** Format: uuid */
            parent?: string | null;
        };
        NextPeriodView: {
            reportType: string;
            window: components["schemas"]["CoveredWindowView"];
            year: number;
        };
        ObjectiveCauseBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            cause: string;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        OpenAccountBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            /** Format: uuid */
            unit: string;
        };
        OpenedSessionView: {
            endsAt: string;
            renewal?: string;
            token?: string;
            tokenEndsAt?: string;
            who: components["schemas"]["WhoView"];
        };
        OpenPeriodBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            form?: components["schemas"]["FormBody"] | null;
            period: string;
            /** Format: uuid */
            planId?: string | null;
            reason?: string | null;
            /** Format: uuid */
            receiver: string;
            reportType: string;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            year: number;
        };
        OrganisationBody: {
            /** @enum {string|null} */
            kind?: "ministry" | "province" | "department" | "division" | "district" | "commune" | "council" | "office" | "party" | null;
            name?: string | null;
            /** Format: uuid */
            unit?: string | null;
        };
        OwnRoleView: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            grantId: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer";
            /** Format: uuid */
            unit: string | null;
            /** Format: date */
            until: string | null;
        };
        OwnSessionsView: {
            items: components["schemas"]["OwnSessionView"][];
        };
        OwnSessionView: {
            address: string;
            current: boolean;
            device: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "web" | "api";
            lastSeenAt: string;
            openedAt: string;
        };
        PartsCheckView: {
            agrees: boolean | null;
            /** Format: date */
            at: string;
            difference: number | null;
            knownAt: components["schemas"]["KnownAtView"];
            parts: components["schemas"]["PartView"][];
            point: components["schemas"]["PointView"] | null;
            /** @enum {string} */
            scope: "all" | "limited";
            sum: number | null;
            whole: components["schemas"]["MeasureView"];
        };
        PartView: {
            measure: components["schemas"]["MeasureView"];
            point: components["schemas"]["PointView"] | null;
        };
        PasswordBody: {
            /** Format: password */
            password: string;
        };
        PeriodBody: {
            /** Format: date */
            from: string;
            label: string;
            /** Format: date */
            to: string;
        };
        PeriodView: {
            /** Format: date */
            from: string;
            label: string;
            /** Format: date */
            to: string;
        };
        PersonBody: {
            displayName: string;
            email?: string | null;
            phone?: string | null;
            signInName?: string | null;
        };
        PersonView: {
            displayName: string;
            email: string | null;
            phone: string | null;
        };
        PlacedByView: {
            /** Format: date */
            effectiveOn: string;
            /** Format: uuid */
            eventId: string;
            position: string;
            type: string;
        };
        PlanAnswer: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            plan: components["schemas"]["PlanDetailView"];
            revision: string;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        PlanContentBody: {
            countsOpenEnded?: boolean | null;
            /** Format: date */
            coversFrom: string;
            /** Format: date */
            coversTo: string;
            groups?: components["schemas"]["PlanGroupBody"][] | null;
            legalBases?: components["schemas"]["LegalBasisBody"][] | null;
            name: string;
            note?: string | null;
        };
        PlanDetailView: {
            coSigners: components["schemas"]["UnitLabel"][];
            countsOpenEnded: boolean;
            /** Format: date */
            coversFrom: string;
            /** Format: date */
            coversTo: string;
            groups: components["schemas"]["PlanGroupView"][];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string;
            legalBases: components["schemas"]["LegalBasisView"][];
            name: string;
            note: string | null;
            owner: components["schemas"]["UnitLabel"];
            /** Format: uuid */
            parentPlanId: string | null;
            /** @enum {string} */
            standing: "inForce" | "closed" | "superseded" | "revoked";
            /** Format: uuid */
            successorId: string | null;
            symbol: string | null;
            year: number;
        };
        PlanGroupBody: {
            key: string;
            /** @enum {string} */
            kind: "field" | "group";
            label: string;
        };
        PlanGroupView: {
            key: string;
            /** @enum {string} */
            kind: "field" | "group";
            label: string;
        };
        PlanLabel: {
            /** Format: uuid */
            id: string;
            name: string;
            owner: components["schemas"]["UnitLabel"];
            symbol: string | null;
            year: number;
        };
        PlanPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["PlanSummaryView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        PlanProgressView: {
            /** Format: date */
            at: string;
            counts: components["schemas"]["CountsView"];
            dueSoon: number;
            explain: string;
            groups: components["schemas"]["HeadingFiguresView"][];
            groupsComplete?: components["schemas"]["FractionView"];
            knownAt: components["schemas"]["KnownAtView"];
            plan: components["schemas"]["PlanLabel"];
            rates: components["schemas"]["RatesView"];
            ruleSet: components["schemas"]["RuleSetView"];
            /** @enum {string} */
            scope: "all" | "limited";
        };
        PlanSummaryView: {
            coSigners: components["schemas"]["UnitLabel"][];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string;
            name: string;
            owner: components["schemas"]["UnitLabel"];
            /** Format: uuid */
            parentPlanId: string | null;
            /** @enum {string} */
            standing: "inForce" | "closed" | "superseded" | "revoked";
            /** Format: uuid */
            successorId: string | null;
            symbol: string | null;
            year: number;
        };
        PointsView: {
            denominator: string;
            numerator: string;
        };
        PointView: {
            /** Format: date */
            cutOff: string;
            /** Format: uuid */
            eventId: string;
            period: components["schemas"]["PeriodView"];
            restated: boolean;
            value: components["schemas"]["ValueView"];
        };
        PossibleAccountActsView: {
            acts: components["schemas"]["PossibleAccountActView"][];
            knownAt: components["schemas"]["KnownAtView"];
            revision: string;
        };
        PossibleAccountActView: {
            /** @enum {string} */
            act: "grant" | "grantEverywhere" | "revoke" | "person" | "password" | "secondFactor" | "suspend" | "reinstate" | "erase";
            allowed: boolean;
            as: components["schemas"]["ActingAsView"] | null;
            choices: components["schemas"]["ActingAsView"][];
            /** Format: uuid */
            grantId: string | null;
            refusal: components["schemas"]["RefusalView"] | null;
        };
        PossibleActsView: {
            acts: components["schemas"]["PossibleActView"][];
            knownAt: components["schemas"]["KnownAtView"];
            revision: string;
        };
        PossibleActView: {
            /** @enum {string} */
            act: "start" | "reportProgress" | "submitResult" | "confirm" | "return" | "reopen" | "suspend" | "resume" | "withdraw" | "reassign" | "requestExtension" | "grantExtension" | "refuseExtension" | "attachEvidence" | "confirmObjectiveCause" | "correct";
            allowed: boolean;
            as: components["schemas"]["ActingAsView"] | null;
            choices: components["schemas"]["ActingAsView"][];
            refusal: components["schemas"]["RefusalView"] | null;
        };
        PossibleOpeningsView: {
            acts: components["schemas"]["PossibleOpeningView"][];
            knownAt: components["schemas"]["KnownAtView"];
        };
        PossibleOpeningView: {
            act: string;
            allowed: boolean;
            as: components["schemas"]["ActingAsView"] | null;
            choices: components["schemas"]["ActingAsView"][];
            refusal: components["schemas"]["RefusalView"] | null;
        };
        PossiblePlanActsView: {
            acts: components["schemas"]["PossiblePlanActView"][];
            knownAt: components["schemas"]["KnownAtView"];
            revision: string;
        };
        PossiblePlanActView: {
            /** @enum {string} */
            act: "assign" | "amend" | "close" | "supersede" | "revoke";
            allowed: boolean;
            as: components["schemas"]["ActingAsView"] | null;
            choices: components["schemas"]["ActingAsView"][];
            refusal: components["schemas"]["RefusalView"] | null;
        };
        PossibleReportActsView: {
            acts: components["schemas"]["PossibleReportActView"][];
            knownAt: components["schemas"]["KnownAtView"];
            revision: string | null;
        };
        PossibleReportActView: {
            /** @enum {string} */
            act: "submit" | "approve" | "return" | "exclude" | "readmit";
            allowed: boolean;
            as: components["schemas"]["ActingAsView"] | null;
            choices: components["schemas"]["ActingAsView"][];
            refusal: components["schemas"]["RefusalView"] | null;
        };
        PossibleRoundActsView: {
            acts: components["schemas"]["PossibleRoundActView"][];
            knownAt: components["schemas"]["KnownAtView"];
            revision: string;
        };
        PossibleRoundActView: {
            /** @enum {string} */
            act: "freeze" | "version";
            allowed: boolean;
            as: components["schemas"]["ActingAsView"] | null;
            choices: components["schemas"]["ActingAsView"][];
            refusal: components["schemas"]["RefusalView"] | null;
        };
        ProblemBody: {
            code: string;
            detail: string;
            errors?: components["schemas"]["ProblemFieldBody"][];
            instance: string;
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        ProblemFieldBody: {
            code: string;
            en: string;
            field: string;
            vi: string;
        };
        ProgressView: {
            /** Format: date */
            at: string;
            counts: components["schemas"]["CountsView"];
            dueSoon: number;
            explain: string;
            groups: components["schemas"]["HeadingFiguresView"][];
            groupsComplete?: components["schemas"]["FractionView"];
            knownAt: components["schemas"]["KnownAtView"];
            rates: components["schemas"]["RatesView"];
            ruleSet: components["schemas"]["RuleSetView"];
            /** @enum {string} */
            scope: "all" | "limited";
        };
        ProjectionView: {
            halted: components["schemas"]["HaltedView"] | null;
            lagEvents: string | null;
            lagSeconds: number;
            name: string;
            position: string;
            quarantined: components["schemas"]["QuarantineView"] | null;
            replacing: boolean;
            version: number;
        };
        QuarantineView: {
            events: number;
            first: components["schemas"]["HaltedView"];
            things: number;
        };
        RatesView: {
            dueCompletion: components["schemas"]["FractionView"];
            onTimeAmongCompleted: components["schemas"]["FractionView"];
            onTimeByOriginalDeadline: components["schemas"]["FractionView"];
            onTimeCompliance: components["schemas"]["FractionView"];
            planCompletion: components["schemas"]["FractionView"];
        };
        ReadinessView: {
            halted: string[];
            projections: components["schemas"]["ProjectionView"][];
            /** @enum {string} */
            status: "ready" | "not-ready";
        };
        ReassignTaskBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            /** Format: uuid */
            to: string;
        };
        ReceiptBody: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            id: string;
            position: string;
            recordedAt: string;
            revision: string;
        };
        RecountDifferenceView: {
            /** @enum {string} */
            about: "task" | "figure";
            events: components["schemas"]["CountedEventView"][];
            figure: string | null;
            /** Format: uuid */
            planId: string | null;
            recounted: number | null;
            recountedTask: components["schemas"]["CountedTaskView"] | null;
            shown: number | null;
            shownTask: components["schemas"]["CountedTaskView"] | null;
            /** Format: uuid */
            taskId: string | null;
        };
        RecountReportView: {
            counts: components["schemas"]["CountsView"];
            dueSoon: number;
            events: number;
            passes: number;
            plans: number;
            rates: components["schemas"]["RatesView"];
            tasks: number;
        };
        RecountView: {
            askedAt: string;
            askedBy: string;
            /** Format: date */
            at: string;
            differences: number;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["RecountDifferenceView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            perMille: number;
            /** Format: uuid */
            plan: string | null;
            report: components["schemas"]["RecountReportView"] | null;
            /** @enum {string} */
            scope: "all" | "limited";
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "interrupted";
            /** Format: uuid */
            unit: string | null;
            /** @enum {string|null} */
            verdict: "equal" | "different" | "nothing-counted" | null;
        };
        RefusalView: {
            code: string;
            detail: string;
            title: string;
        };
        RenameUnitBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            identity: components["schemas"]["UnitIdentityBody"];
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        RenewalBody: {
            renewal: string;
        };
        RenewedSessionView: {
            endsAt: string;
            renewal: string;
            token: string;
            tokenEndsAt: string;
        };
        ReparentUnitBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            /** Format: uuid */
            parent?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        ReportAnswer: {
            /** Format: date */
            at: string;
            computed: components["schemas"]["ReportFiguresView"];
            due: components["schemas"]["DueDayView"];
            form: components["schemas"]["FormView"];
            knownAt: components["schemas"]["KnownAtView"];
            receiver: components["schemas"]["UnitLabel"];
            report: components["schemas"]["UnitReportView"];
            reportType: string;
            revision: string | null;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            scope: "all" | "limited";
            window: components["schemas"]["CoveredWindowView"];
            year: number;
        };
        ReportDocumentView: {
            /** Format: date */
            at: string;
            excluded: string[];
            figureNames: string[];
            form: components["schemas"]["FormView"];
            knownAt: string;
            missing: {
                [key: string]: unknown;
            }[];
            report: {
                [key: string]: unknown;
            };
            ruleSet: string;
            total: {
                [key: string]: unknown;
            };
            units: {
                [key: string]: unknown;
            }[];
            version: number;
        };
        ReportFiguresView: {
            completed: number;
            completedInWindow: number;
            completion: components["schemas"]["FractionView"];
            compliance: components["schemas"]["FractionView"];
            counted: number;
            H1: number;
            H2: number;
            N: number;
            onTimeByOriginal: number;
            T1: number;
            T2: number;
            total: number;
            X: number;
        };
        ReportMeasureBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            cutOff: string;
            /** Format: date */
            effectiveOn?: string | null;
            period: components["schemas"]["PeriodBody"];
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            value: components["schemas"]["MeasureValueBody"];
        };
        ReportProgressBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            note: string;
            percent: number;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        ReportTypesView: {
            items: components["schemas"]["ReportTypeView"][];
            year: number;
        };
        ReportTypeView: {
            code: string;
            fields: components["schemas"]["TypeFieldView"][];
            periods: components["schemas"]["TypePeriodView"][];
        };
        RoundHeadingView: {
            approved: number;
            due: components["schemas"]["DueDayView"];
            expected: number;
            /** Format: uuid */
            id: string;
            name: string;
            notApplicable: number;
            /** Format: uuid */
            planId: string | null;
            received: number;
            receiver: components["schemas"]["UnitLabel"];
            reportType: string;
            /** @enum {string} */
            state: "open" | "completed";
            stateLabel: string;
            versions: number;
            window: components["schemas"]["CoveredWindowView"];
            year: number;
        };
        RoundPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["RoundHeadingView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        RoundView: {
            /** Format: date */
            at: string;
            due: components["schemas"]["DueDayView"];
            form: components["schemas"]["FormView"];
            /** Format: uuid */
            id: string;
            knownAt: components["schemas"]["KnownAtView"];
            name: string;
            notAddedUp: components["schemas"]["UnitLabel"][];
            /** Format: date */
            openedOn: string;
            /** Format: uuid */
            planId: string | null;
            receiver: components["schemas"]["UnitLabel"];
            reportType: string;
            revision: string;
            ruleSet: string;
            /** @enum {string} */
            scope: "all" | "limited";
            /** @enum {string} */
            state: "open" | "completed";
            stateLabel: string;
            total: components["schemas"]["FormTotalView"];
            units: components["schemas"]["UnitReportView"][];
            versions: components["schemas"]["VersionView"][];
            window: components["schemas"]["CoveredWindowView"];
            year: number;
        };
        RuleSetsView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["StatedRuleSetView"][];
        };
        RuleSetView: {
            rules: components["schemas"]["RuleView"][];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            version: string;
        };
        RuleView: {
            citation: string;
            name: string;
            value: number;
            verified: boolean;
        };
        SecondFactorOfferView: {
            offer: string;
            secret: string;
            uri: string;
        };
        SeriesView: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            measure: components["schemas"]["MeasureView"];
            points: components["schemas"]["ComparedPointView"][];
            /** @enum {string} */
            scope: "all" | "limited";
        };
        SetUpBody: {
            code: string;
            displayName: string;
            organisation: components["schemas"]["OrganisationBody"];
            /** Format: password */
            password: string;
            signInName: string;
        };
        SignedOutView: {
            address: string | null;
        };
        SignInBody: {
            /** @enum {string} */
            as: "web" | "api";
            code?: string;
            /** Format: password */
            password: string;
            signInName: string;
        };
        SplitUnitBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            into: components["schemas"]["NewUnitBody"][];
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            survives?: boolean | null;
        };
        StartRecountBody: {
            /** Format: date */
            at?: string | null;
            knownAt?: string;
            /** Format: uuid */
            plan?: string | null;
            /** Format: uuid */
            unit?: string | null;
        };
        StatedRuleSetView: {
            inForce: boolean;
            rules: components["schemas"]["StatedRuleView"][];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            version: string;
        };
        StatedRuleView: {
            citation: string;
            label: string;
            name: string;
            text: string;
            value: number | boolean | {
                [key: string]: unknown;
            } | {
                [key: string]: unknown;
            }[];
            verified: boolean;
        };
        SubmitReportBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            cells?: components["schemas"]["EnteredCellBody"][] | null;
            empty?: boolean | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        SubmitResultBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            product?: components["schemas"]["DocumentBody"] | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            summary: string;
        };
        SumView: {
            addends: components["schemas"]["AddendView"][];
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            /** @enum {string} */
            scope: "all" | "limited";
            sum: components["schemas"]["TotalView"];
        };
        SupersedePlanBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            /** Format: uuid */
            successor: string;
        };
        SuspendTaskBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            /** Format: date */
            until?: string | null;
        };
        TaskAnswer: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            revision: string;
            /** @enum {string} */
            scope: "all" | "limited";
            task: components["schemas"]["TaskView"];
        };
        TaskBody: {
            cooperatingUnits?: string[] | null;
            deadline: components["schemas"]["DeadlineBody"];
            field?: string | null;
            group?: string | null;
            /** Format: uuid */
            leadUnit: string;
            number: string;
            /** Format: uuid */
            parentTaskId?: string | null;
            product?: string | null;
            title: string;
        };
        TaskInPlanView: {
            assignedBy: components["schemas"]["UnitLabel"];
            /** Format: date */
            assignedOn: string;
            /** Format: date */
            completedOn: string | null;
            cooperatingUnits: components["schemas"]["UnitLabel"][];
            daysLate: number;
            deadline: components["schemas"]["DeadlineView"];
            evidenceCount: number;
            extensionAsked: components["schemas"]["DeadlineView"] | null;
            extensionsGranted: number;
            field: string | null;
            group: string | null;
            /** Format: uuid */
            id: string;
            illustrative: boolean;
            leadUnit: components["schemas"]["UnitLabel"];
            number: string;
            objectiveCause: boolean;
            onTimeByOriginal: boolean;
            originalDeadline: components["schemas"]["DeadlineView"];
            /** Format: uuid */
            parentTaskId: string | null;
            percent: number | null;
            placedBy: components["schemas"]["PlacedByView"];
            plan: components["schemas"]["PlanLabel"];
            /** Format: uuid */
            planId: string;
            product: string | null;
            /** Format: date */
            sentOn: string | null;
            /** @enum {string} */
            stage: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed";
            /** @enum {string} */
            status: "H1" | "H2" | "T1" | "T2" | "N" | "X";
            statusLabel: string;
            suspended: boolean;
            title: string;
            withdrawn: boolean;
        };
        TaskPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["TaskView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        TaskRowPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["TaskRowView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        TaskRowView: {
            /** Format: date */
            completedOn: string | null;
            daysLate: number;
            deadline: components["schemas"]["DeadlineView"];
            field: string | null;
            group: string | null;
            /** Format: uuid */
            id: string;
            leadUnit: components["schemas"]["UnitName"];
            number: string;
            originalDeadline: components["schemas"]["DeadlineView"];
            /** Format: date */
            sentOn: string | null;
            /** @enum {string} */
            stage: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed";
            /** @enum {string} */
            status: "H1" | "H2" | "T1" | "T2" | "N" | "X";
            suspended: boolean;
            title: string;
        };
        TaskView: {
            assignedBy: components["schemas"]["UnitLabel"];
            /** Format: date */
            assignedOn: string;
            /** Format: date */
            completedOn: string | null;
            cooperatingUnits: components["schemas"]["UnitLabel"][];
            daysLate: number;
            deadline: components["schemas"]["DeadlineView"];
            evidenceCount: number;
            extensionAsked: components["schemas"]["DeadlineView"] | null;
            extensionsGranted: number;
            field: string | null;
            group: string | null;
            /** Format: uuid */
            id: string;
            illustrative: boolean;
            leadUnit: components["schemas"]["UnitLabel"];
            number: string;
            objectiveCause: boolean;
            onTimeByOriginal: boolean;
            originalDeadline: components["schemas"]["DeadlineView"];
            /** Format: uuid */
            parentTaskId: string | null;
            percent: number | null;
            placedBy: components["schemas"]["PlacedByView"];
            /** Format: uuid */
            planId: string;
            product: string | null;
            /** Format: date */
            sentOn: string | null;
            /** @enum {string} */
            stage: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed";
            /** @enum {string} */
            status: "H1" | "H2" | "T1" | "T2" | "N" | "X";
            statusLabel: string;
            suspended: boolean;
            title: string;
            withdrawn: boolean;
        };
        TimelinePointView: {
            /** Format: date */
            at: string;
            counts: components["schemas"]["CountsView"];
            due: number;
            explain: string;
            position: string;
            rates: components["schemas"]["RatesView"];
            ruleSet: string;
        };
        TimelinessView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["UnitTimelinessView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        TimelineView: {
            /** Format: date */
            at: string;
            /** @enum {string} */
            known: "then" | "now";
            knownAt: components["schemas"]["KnownAtView"];
            points: components["schemas"]["TimelinePointView"][];
            ruleSets: components["schemas"]["RuleSetView"][];
            /** @enum {string} */
            scope: "all" | "limited";
            /** @enum {string} */
            step: "day" | "week" | "month";
        };
        TotalView: {
            text: string;
            unitOfMeasure: string;
            value: number;
        };
        TransitionView: {
            count: number;
            /** @enum {string|null} */
            from: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
            moved: number;
            /** @enum {string|null} */
            to: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
        };
        TypeFieldView: {
            citation: string;
            /** @enum {string} */
            field: "name" | "content" | "reporters" | "receiver" | "method" | "deadline" | "frequency" | "cutOff" | "outline" | "form";
            label: string;
            value: string;
            verified: boolean;
        };
        TypePeriodView: {
            citation: string;
            due: components["schemas"]["DueDayView"];
            /** Format: date */
            from: string;
            key: string;
            label: string;
            ruleSet: string;
            /** Format: date */
            to: string;
            verified: boolean;
        };
        UnitAnswer: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            now: components["schemas"]["UnitName"][];
            revision: string;
            /** @enum {string} */
            scope: "all" | "limited";
            unit: components["schemas"]["UnitView"];
        };
        UnitIdentityBody: {
            code?: string | null;
            /** @enum {string} */
            kind: "ministry" | "province" | "department" | "division" | "district" | "commune" | "council" | "office" | "party";
            name: string;
        };
        UnitLabel: {
            /** Format: uuid */
            id: string;
            name: string;
            now: components["schemas"]["UnitName"][];
        };
        UnitLineageView: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            predecessors: components["schemas"]["LineageStep"][];
            /** @enum {string} */
            scope: "all" | "limited";
            successors: components["schemas"]["LineageStep"][];
            unit: components["schemas"]["UnitView"];
        };
        UnitName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        UnitOfRoundBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
            /** Format: uuid */
            unit: string;
        };
        UnitPageView: {
            /** Format: date */
            at: string;
            items: components["schemas"]["UnitView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** @enum {string} */
            scope: "all" | "limited";
        };
        UnitReportView: {
            cells: components["schemas"]["EnteredCellView"][];
            empty: boolean;
            explain: string | null;
            figures: components["schemas"]["ReportFiguresView"] | null;
            onTime: boolean | null;
            reason: string | null;
            /** Format: uuid */
            reportId: string;
            /** Format: date */
            sentOn: string | null;
            /** @enum {string} */
            state: "drafting" | "awaitingApproval" | "returned" | "approved" | "aggregated" | "notApplicable";
            stateLabel: string;
            submission: number | null;
            unit: components["schemas"]["UnitLabel"];
        };
        UnitTimelinessView: {
            empty: number;
            expected: number;
            late: number;
            missing: number;
            notApplicable: number;
            notYetDue: number;
            onTime: number;
            onTimeRate: components["schemas"]["FractionView"];
            received: number;
            reportingRate: components["schemas"]["FractionView"];
            unit: components["schemas"]["UnitLabel"];
        };
        UnitTreeNode: {
            children: components["schemas"]["UnitTreeNode"][];
            code: string | null;
            /** Format: date */
            dissolvedOn: string | null;
            /** Format: date */
            establishedOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "province" | "department" | "division" | "district" | "commune" | "council" | "office" | "party";
            living: boolean;
            name: string;
            /** Format: uuid */
            parentId: string | null;
        };
        UnitTreeView: {
            /** Format: date */
            at: string;
            knownAt: components["schemas"]["KnownAtView"];
            /** @enum {string} */
            scope: "all" | "limited";
            tree: components["schemas"]["UnitTreeNode"];
        };
        UnitView: {
            code: string | null;
            /** Format: date */
            dissolvedOn: string | null;
            /** Format: date */
            establishedOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "province" | "department" | "division" | "district" | "commune" | "council" | "office" | "party";
            living: boolean;
            name: string;
            /** Format: uuid */
            parentId: string | null;
        };
        ValueView: {
            /** @enum {string} */
            comparator?: ">" | ">=" | "<" | "<=";
            denominator?: number;
            /** @enum {string} */
            kind: "count" | "ratio" | "bound";
            numerator?: number;
            text: string;
            value?: number;
        };
        VersionView: {
            /** Format: date */
            at: string;
            authority: components["schemas"]["DocumentView"] | null;
            /** Format: uuid */
            eventId: string;
            knownAt: string;
            /** Format: date */
            madeOn: string;
            reason: string | null;
            ruleSet: string;
            sha256: string;
            version: number;
        };
        WaitingTaskView: {
            assignedBy: components["schemas"]["UnitLabel"];
            /** Format: date */
            assignedOn: string;
            /** Format: date */
            completedOn: string | null;
            cooperatingUnits: components["schemas"]["UnitLabel"][];
            daysLate: number;
            daysLeft: number | null;
            deadline: components["schemas"]["DeadlineView"];
            evidenceCount: number;
            extensionAsked: components["schemas"]["DeadlineView"] | null;
            extensionRequest: components["schemas"]["AskedView"] | null;
            extensionsGranted: number;
            field: string | null;
            group: string | null;
            /** Format: uuid */
            id: string;
            illustrative: boolean;
            leadUnit: components["schemas"]["UnitLabel"];
            number: string;
            objectiveCause: boolean;
            onTimeByOriginal: boolean;
            originalDeadline: components["schemas"]["DeadlineView"];
            /** Format: uuid */
            parentTaskId: string | null;
            percent: number | null;
            placedBy: components["schemas"]["PlacedByView"];
            plan: components["schemas"]["PlanLabel"];
            /** Format: uuid */
            planId: string;
            product: string | null;
            /** Format: date */
            sentOn: string | null;
            /** @enum {string} */
            stage: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed";
            /** @enum {string} */
            status: "H1" | "H2" | "T1" | "T2" | "N" | "X";
            statusLabel: string;
            suspended: boolean;
            title: string;
            /** Format: date */
            waitingSince: string | null;
            withdrawn: boolean;
        };
        WhoView: {
            /** Format: uuid */
            account: string;
            displayName: string | null;
            mustChangePassword: boolean;
            roles: components["schemas"]["OwnRoleView"][];
            secondFactor: boolean;
            signInName: string | null;
            /** Format: uuid */
            unit: string;
        };
        WithdrawTaskBody: {
            authority?: components["schemas"]["DocumentBody"] | null;
            /** Format: date */
            effectiveOn?: string | null;
            /** Format: uuid */
            mergedInto?: string | null;
            reason?: string | null;
            /** @enum {string|null} */
            secrecy?: "none" | "confidential" | "secret" | "topSecret" | null;
        };
        WorkOverviewView: {
            buckets: {
                dueSoon: components["schemas"]["WaitingTaskView"][];
                dueThisWeek: components["schemas"]["WaitingTaskView"][];
                dueToday: components["schemas"]["WaitingTaskView"][];
                overdue: components["schemas"]["WaitingTaskView"][];
                returned: components["schemas"]["WaitingTaskView"][];
                running: components["schemas"]["WaitingTaskView"][];
                toConfirm: components["schemas"]["WaitingTaskView"][];
                toDecide: components["schemas"]["WaitingTaskView"][];
            };
            counts: {
                dueSoon: number;
                dueThisWeek: number;
                dueToday: number;
                overdue: number;
                returned: number;
                running: number;
                toConfirm: number;
                toDecide: number;
            };
            knownAt: components["schemas"]["KnownAtView"];
            /** Format: date */
            today: string;
        };
        WorkPageView: {
            count: number;
            items: components["schemas"]["WaitingTaskView"][];
            knownAt: components["schemas"]["KnownAtView"];
            next: string | null;
            /** Format: date */
            today: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AccessRecords_read: {
        parameters: {
            query?: {
                account?: string | null;
                action?: "signIn" | "signOut" | "sessionRenewed" | "passwordChanged" | "secondFactorChanged" | "export" | "recounted" | "roleChanged" | "accountChanged" | "apiKeyChanged" | "personErased" | "actRefused" | "recordsRead" | "setUp" | null;
                after?: string | null;
                from?: string;
                limit?: number | null;
                result?: "allowed" | "refused" | null;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRecordPageView"];
                };
            };
        };
    };
    AccessRecords_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessVerificationView"];
                };
            };
        };
    };
    AccountsQueries_find: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                role?: "administrator" | "planner" | "focalPoint" | "officer" | "leader" | "auditor" | "viewer" | null;
                status?: "open" | "suspended" | "erased" | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageView"];
                };
            };
        };
    };
    Accounts_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    AccountsQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
        };
    };
    AccountsQueries_acts: {
        parameters: {
            query?: {
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleAccountActsView"];
                };
            };
        };
    };
    People_erase: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Accounts_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Accounts_revoke: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                grantId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    People_initialPassword: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitialPasswordView"];
                };
            };
        };
    };
    People_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Accounts_reinstate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    People_removeSecondFactor: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Accounts_suspend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ApiKeys_list: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPageView"];
                };
            };
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyView"];
                };
            };
        };
    };
    ApiKeys_revoke: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
        };
    };
    Audit_search: {
        parameters: {
            query?: {
                actor?: string | null;
                after?: string | null;
                format?: "json" | "csv" | null;
                from?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                plan?: string | null;
                q?: string | null;
                task?: string | null;
                to?: string | null;
                type?: string | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    RuleSets_calendar: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    Comparison_diff: {
        parameters: {
            query?: {
                after?: string | null;
                at1?: string | null;
                at2?: string | null;
                knownAt1?: string;
                knownAt2?: string;
                limit?: number | null;
                notBefore?: string;
                only?: "moved" | "joined" | "left" | null;
                owner?: string | null;
                plan?: string | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffView"];
                };
            };
        };
    };
    Feed_follow: {
        parameters: {
            query?: {
                after?: string;
                categories?: string;
                types?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    MeasuresQueries_find: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                code?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                owner?: string | null;
                plan?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurePageView"];
                };
            };
        };
    };
    Measures_define: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefineMeasureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    MeasuresQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureAnswer"];
                };
            };
        };
    };
    MeasuresQueries_parts: {
        parameters: {
            query?: {
                at?: string | null;
                from?: string | null;
                knownAt?: string;
                notBefore?: string;
                to?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsCheckView"];
                };
            };
        };
    };
    Measures_report: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMeasureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Measures_restate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMeasureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    MeasuresQueries_series: {
        parameters: {
            query?: {
                at?: string | null;
                compare?: "previous" | "samePeriodLastYear" | null;
                from?: string | null;
                knownAt?: string;
                notBefore?: string;
                to?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
        };
    };
    MeasuresQueries_sum: {
        parameters: {
            query: {
                at?: string | null;
                from?: string | null;
                ids: string;
                knownAt?: string;
                notBefore?: string;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SumView"];
                };
            };
        };
    };
    PlansQueries_find: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                knownAt?: string;
                limit?: number | null;
                lineage?: "true" | "false" | null;
                notBefore?: string;
                owner?: string | null;
                parent?: string | null;
                q?: string | null;
                standing?: "inForce" | "closed" | "superseded" | "revoked" | null;
                symbol?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPageView"];
                };
            };
        };
    };
    Plans_issue: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    PlansQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
        };
    };
    PlansQueries_acts: {
        parameters: {
            query?: {
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossiblePlanActsView"];
                };
            };
        };
    };
    Plans_amend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Plans_close: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Progress_ofPlan: {
        parameters: {
            query?: {
                at?: string | null;
                by?: "field" | "unit" | "group" | null;
                decimals?: number | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanProgressView"];
                };
            };
        };
    };
    Plans_revoke: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Plans_supersede: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupersedePlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    TasksQueries_rowsOfPlan: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                dueFrom?: string | null;
                dueTo?: string | null;
                field?: string | null;
                group?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                q?: string | null;
                stage?: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed" | null;
                status?: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
                unit?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRowPageView"];
                };
            };
        };
    };
    TasksQueries_ofPlan: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                dueFrom?: string | null;
                dueTo?: string | null;
                field?: string | null;
                format?: "json" | "csv" | null;
                group?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                q?: string | null;
                stage?: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed" | null;
                status?: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
                unit?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageView"];
                };
            };
        };
    };
    Assignments_assign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTaskBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Assignments_assignMany: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTasksBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Progress_across: {
        parameters: {
            query?: {
                at?: string | null;
                by?: "plan" | "field" | "unit" | "group" | null;
                decimals?: number | null;
                knownAt?: string;
                notBefore?: string;
                owner?: string | null;
                unit?: string | null;
                worst?: number | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
        };
    };
    Progress_explain: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                count?: "H1" | "H2" | "T1" | "T2" | "N" | "X" | "total" | "dueSoon" | null;
                field?: string | null;
                group?: string | null;
                knownAt?: string;
                leadUnit?: string | null;
                limit?: number | null;
                notBefore?: string;
                owner?: string | null;
                part?: "numerator" | "denominator" | null;
                plan?: string | null;
                rate?: "planCompletion" | "dueCompletion" | "onTimeCompliance" | "onTimeAmongCompleted" | "onTimeByOriginalDeadline" | null;
                unit?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
        };
    };
    Recounts_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRecountBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecountView"];
                };
            };
        };
    };
    Recounts_find: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecountView"];
                };
            };
        };
    };
    Recounts_follow: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    ReportRoundsQueries_find: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                frozen?: "true" | "false" | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                period?: string | null;
                plan?: string | null;
                receiver?: string | null;
                reportType?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPageView"];
                };
            };
        };
    };
    ReportRounds_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPeriodBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ReportRoundsQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                format?: "json" | "csv" | "html" | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    ReportRoundsQueries_acts: {
        parameters: {
            query?: {
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleRoundActsView"];
                };
            };
        };
    };
    ReportRounds_exclude: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitOfRoundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ReportRounds_freeze: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ReportRounds_readmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitOfRoundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ReportRounds_version: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ReportRoundsQueries_version: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "html" | null;
            };
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDocumentView"];
                };
            };
        };
    };
    ReportRoundsQueries_lateEvents: {
        parameters: {
            query?: {
                after?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateEventsView"];
                };
            };
        };
    };
    ReportRoundsQueries_openings: {
        parameters: {
            query: {
                notBefore?: string;
                reportType: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleOpeningsView"];
                };
            };
        };
    };
    ReportsQueries_types: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTypesView"];
                };
            };
        };
    };
    ReportsQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
        };
    };
    ReportsQueries_acts: {
        parameters: {
            query?: {
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleReportActsView"];
                };
            };
        };
    };
    Reports_approve: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Reports_return: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Reports_submit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    ReportsQueries_timeliness: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                frozen?: "true" | "false" | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                period?: string | null;
                plan?: string | null;
                receiver?: string | null;
                reportType?: string | null;
                unit?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinessView"];
                };
            };
        };
    };
    RuleSets_ruleSets: {
        parameters: {
            query?: {
                at?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetsView"];
                };
            };
        };
    };
    Sessions_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoView"];
                };
            };
        };
    };
    Sessions_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSessionView"];
                };
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionsView"];
                };
            };
        };
    };
    Sessions_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SingleSignOn_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutView"];
                };
            };
        };
    };
    Sessions_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSessionView"];
                };
            };
        };
    };
    Sessions_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedSessionView"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSecondFactorBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactor_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOfferView"];
                };
            };
        };
    };
    SecondFactor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SetUp_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAdministratorView"];
                };
            };
        };
    };
    TasksQueries_find: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                dueFrom?: string | null;
                dueTo?: string | null;
                field?: string | null;
                format?: "json" | "csv" | null;
                group?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
                plan?: string | null;
                q?: string | null;
                stage?: "assigned" | "started" | "awaitingConfirmation" | "returned" | "completed" | null;
                status?: "H1" | "H2" | "T1" | "T2" | "N" | "X" | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTasksView"];
                };
            };
        };
    };
    TasksQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
        };
    };
    TasksQueries_acts: {
        parameters: {
            query?: {
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleActsView"];
                };
            };
        };
    };
    Tasks_confirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_correct: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectTaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_attach: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachEvidenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Extensions_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Extensions_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Extensions_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    TasksQueries_history: {
        parameters: {
            query?: {
                after?: string | null;
                knownAt?: string;
                limit?: number | null;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    Tasks_cause: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectiveCauseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_report: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProgressBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_reassign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignTaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_reopen: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_submit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_resume: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_returnResult: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_start: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_suspend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Tasks_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawTaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Comparison_timeline: {
        parameters: {
            query: {
                from: string;
                known?: "then" | "now" | null;
                knownAt?: string;
                notBefore?: string;
                owner?: string | null;
                plan?: string | null;
                step: "day" | "week" | "month";
                to: string;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
        };
    };
    UnitsQueries_find: {
        parameters: {
            query?: {
                after?: string | null;
                at?: string | null;
                code?: string | null;
                knownAt?: string;
                limit?: number | null;
                living?: "true" | "false" | null;
                name?: string | null;
                notBefore?: string;
                parent?: string | null;
                q?: string | null;
                top?: "true" | "false" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPageView"];
                };
            };
        };
    };
    Units_establish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishUnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    UnitsQueries_get: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitAnswer"];
                };
            };
        };
    };
    Units_dissolve: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DissolveUnitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Units_handOver: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverTasksBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    UnitsQueries_lineage: {
        parameters: {
            query?: {
                at?: string | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLineageView"];
                };
            };
        };
    };
    Units_absorb: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsorbUnitsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Units_rename: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Units_reparent: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReparentUnitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Units_split: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitUnitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    UnitsQueries_tree: {
        parameters: {
            query?: {
                at?: string | null;
                depth?: number | null;
                knownAt?: string;
                notBefore?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTreeView"];
                };
            };
        };
    };
    Units_merge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-Acting-Role"?: string;
                "X-Acting-Unit"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUnitsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Idempotency-Replayed"?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
        };
    };
    Work_overview: {
        parameters: {
            query?: {
                notBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOverviewView"];
                };
            };
        };
    };
    Work_list: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number | null;
                notBefore?: string;
            };
            header?: never;
            path: {
                bucket: "overdue" | "dueToday" | "dueThisWeek" | "dueSoon" | "returned" | "toConfirm" | "toDecide" | "running";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "X-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPageView"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessView"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
        };
    };
    Metrics_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
