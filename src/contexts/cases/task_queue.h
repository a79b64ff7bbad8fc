#pragma once

// The queue of an office's open tasks, page by page, as one of its officers asks for it.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/task_views.h"
#include "platform/json/text.h"

namespace mashang::cases {

inline constexpr std::size_t kTasksOfAPage = 50;

/// In whose hands.
enum class Hands { mine, nobody };
BOOST_DESCRIBE_ENUM(Hands, mine, nobody)

struct TaskFilter {
    std::optional<process::StepRole> role = {};
    std::optional<json::Text<30>> step = {};
    std::optional<Hands> hands = {};
    std::optional<Date> due_by = {};
    /// The id of one, "none" (what is everybody's) or "all"; nothing: those in which she works, and
    /// what is everybody's.
    std::optional<json::Text<36>> section = {};
    std::optional<json::Text<60>> cursor = {};
};
BOOST_DESCRIBE_STRUCT(TaskFilter, (), (role, step, hands, due_by, section, cursor))

struct SectionOfOffice {
    std::string id;
    std::string name;
    bool mine;  ///< the caller works there, or somebody for whom she acts
};
BOOST_DESCRIBE_STRUCT(SectionOfOffice, (), (id, name, mine))

struct TaskPage {
    std::vector<TaskView> tasks;
    std::vector<process::StepRole> roles;  ///< of the caller
    std::vector<SectionOfOffice> sections;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(TaskPage, (), (tasks, roles, sections, next_cursor))

/// The first `most` of what the filter finds, those due first first.
std::vector<Task> list_tasks(sql::Tx& tx, const Parts& parts, const places::OfficeId& office,
                             const Officer& officer, const TaskFilter& filter, std::size_t most);

/// Those due first first; in a few statements, however many they are, and in one more for each
/// section in which she works.
TaskPage show_tasks(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TaskFilter& filter);

}  // namespace mashang::cases
