#include "contexts/cases/task_queue.h"

#include <algorithm>

namespace mashang::cases {
namespace {

/// Along one index each: of the caller and of each for whom she acts today.
std::vector<Task> list_mine(sql::Tx& tx, TaskStore& store, const places::OfficeId& office,
                            const Officer& officer, TaskQuery query) {
    std::vector<std::string> holders = officer.absent;
    holders.push_back(officer.account);
    std::vector<Task> all;
    for (const std::string& holder : holders) {
        query.holder = holder;
        const auto more = store.list(tx, office, query);
        all.insert(all.end(), more.begin(), more.end());
    }
    std::ranges::sort(all, {}, cursor_of);
    if (all.size() > query.limit)
        all.erase(all.begin() + static_cast<long>(query.limit), all.end());
    return all;
}

}  // namespace

TaskPage show_tasks(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TaskFilter& filter) {
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office) return {};
    const Officer officer = officer_of(tx, parts, caller);
    TaskStore store{parts.store};
    TaskQuery query{.role = filter.role,
                    .step = filter.step ? std::optional{filter.step->text()} : std::nullopt,
                    .due_by = filter.due_by,
                    .limit = kTasksOfAPage + 1,
                    .cursor = filter.cursor ? std::optional{filter.cursor->text()} : std::nullopt};
    if (filter.hands == Hands::nobody) query.holder = "";
    auto tasks = filter.hands == Hands::mine ? list_mine(tx, store, *office, officer, query)
                                             : store.list(tx, *office, query);
    TaskPage page{
        .tasks = {}, .roles = {officer.roles.begin(), officer.roles.end()}, .next_cursor = {}};
    if (tasks.size() > kTasksOfAPage) {
        tasks.pop_back();
        page.next_cursor = cursor_of(tasks.back());
    }
    page.tasks = task_rows_of(tx, parts, officer, tasks, caller.language);
    return page;
}

}  // namespace mashang::cases
