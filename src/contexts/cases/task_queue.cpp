#include "contexts/cases/task_queue.h"

#include <algorithm>

#include "contexts/cases/section_store.h"

namespace mashang::cases {
namespace {

/// Which sections are asked for; nothing: whichever. What she has is hers wherever it belongs.
std::optional<std::set<std::string>> sections_asked(const Officer& officer,
                                                    const TaskFilter& filter) {
    if (filter.section) {
        if (filter.section->text() == "all") return std::nullopt;
        if (filter.section->text() == "none") return std::set<std::string>{""};
        return std::set{filter.section->text()};
    }
    if (filter.hands == Hands::mine || !officer.sections) return std::nullopt;
    std::set<std::string> sections = *officer.sections;
    sections.insert("");
    return sections;
}

/// One for each section and each pair of hands in which to look, each along an index of its own.
std::vector<TaskQuery> ways_of(const Officer& officer, const TaskFilter& filter, std::size_t most) {
    TaskQuery query{.role = filter.role,
                    .step = filter.step ? std::optional{filter.step->text()} : std::nullopt,
                    .due_by = filter.due_by,
                    .limit = most,
                    .cursor = filter.cursor ? std::optional{filter.cursor->text()} : std::nullopt};
    if (filter.hands == Hands::nobody) query.holder = "";
    std::vector<TaskQuery> ways;
    const auto sections = sections_asked(officer, filter);
    for (const std::string& section : sections.value_or(std::set<std::string>{})) {
        query.section = section;
        ways.push_back(query);
    }
    if (!sections) ways.push_back(query);
    if (filter.hands != Hands::mine) return ways;
    std::vector<TaskQuery> of_hands;
    std::set<std::string> holders{officer.absent.begin(), officer.absent.end()};
    holders.insert(officer.account);
    for (const std::string& holder : holders) {
        for (TaskQuery& way : ways) {
            way.holder = holder;
            of_hands.push_back(way);
        }
    }
    return of_hands;
}

std::vector<SectionOfOffice> sections_for(sql::Tx& tx, const Officer& officer) {
    std::vector<SectionOfOffice> sections;
    for (const auto& row : section_store::sections_of(tx, officer.office_id)) {
        const bool is_hers = !officer.sections || officer.sections->contains(row.id.text());
        sections.push_back({row.id.text(), row.name, is_hers});
    }
    return sections;
}

}  // namespace

std::vector<Task> list_tasks(sql::Tx& tx, const Parts& parts, const places::OfficeId& office,
                             const Officer& officer, const TaskFilter& filter, std::size_t most) {
    TaskStore store{parts.store};
    std::vector<Task> all;
    for (const TaskQuery& way : ways_of(officer, filter, most)) {
        auto more = store.list(tx, office, way);
        std::ranges::move(more, std::back_inserter(all));
    }
    std::ranges::sort(all, {}, cursor_of);
    if (all.size() > most) all.erase(all.begin() + static_cast<long>(most), all.end());
    return all;
}

TaskPage show_tasks(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TaskFilter& filter) {
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office) return {};
    const Officer officer = officer_of(tx, parts, caller);
    auto tasks = list_tasks(tx, parts, *office, officer, filter, kTasksOfAPage + 1);
    TaskPage page{.tasks = {},
                  .roles = {officer.roles.begin(), officer.roles.end()},
                  .sections = sections_for(tx, officer),
                  .next_cursor = {}};
    if (tasks.size() > kTasksOfAPage) {
        tasks.pop_back();
        page.next_cursor = cursor_of(tasks.back());
    }
    std::map<std::string, std::string> names;
    for (const SectionOfOffice& section : page.sections) names.emplace(section.id, section.name);
    page.tasks = task_rows_of(tx, parts, officer, tasks, names, caller.language);
    return page;
}

}  // namespace mashang::cases
