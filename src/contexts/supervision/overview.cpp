#include "contexts/supervision/overview.h"

#include <algorithm>

namespace mashang::supervision {
namespace {

/// What each statement filters by: $1 from, $2 to, $3 city, $4 organisation; "" is "any".
struct Filter {
    std::string from, to, city, organisation;

    explicit Filter(const Range& range)
        : from{range.from ? range.from->text() : ""},
          to{range.to ? range.to->text() : "9999-12-31"},
          city{range.city.value_or("")},
          organisation{range.organisation.value_or("")} {}
};

template <class Row>
std::vector<Row> query(sql::Tx& tx, const std::string& statement, const Filter& filter) {
    return tx.query<Row>(statement, filter.from, filter.to, filter.city, filter.organisation);
}

std::string where(std::string_view day) {
    return " WHERE COALESCE(" + std::string{day} + ", '') >= $1 AND COALESCE(" + std::string{day} +
           ", '') <= $2 AND ($3 = '' OR city = $3) AND ($4 = '' OR organisation = $4) ";
}

struct StateCount {
    std::string state;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, count))

struct GradeCount {
    std::int64_t grade = 0;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(GradeCount, (), (grade, count))

struct Group {
    std::string id;
    std::int64_t submitted = 0, decided = 0, on_time = 0, late = 0, open_late = 0;
};
BOOST_DESCRIBE_STRUCT(Group, (), (id, submitted, decided, on_time, late, open_late))

struct RatingGroup {
    std::string id;
    std::int64_t ratings = 0, sum = 0;
};
BOOST_DESCRIBE_STRUCT(RatingGroup, (), (id, ratings, sum))

struct DayCount {
    Date day;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(DayCount, (), (day, count))

/// Cases by one column. What is open and overdue is compared with $5, today.
std::vector<Group> case_groups(sql::Tx& tx, const Filter& filter, std::string_view column,
                               Date today) {
    static const auto statement = [](std::string_view by) {
        return "SELECT " + std::string{by} +
               " AS id, COUNT(*) AS submitted, "
               "SUM(CASE WHEN state IN ('decided', 'not_accepted') THEN 1 ELSE 0 END) AS decided, "
               "SUM(CASE WHEN on_time = 1 THEN 1 ELSE 0 END) AS on_time, "
               "SUM(CASE WHEN on_time = 0 THEN 1 ELSE 0 END) AS late, "
               "SUM(CASE WHEN state IN ('submitted', 'accepted') AND due_date < $5 THEN 1 ELSE 0 "
               "END) AS open_late FROM supervision_case" +
               where("submitted_on") + "GROUP BY " + std::string{by} + " ORDER BY 1";
    };
    static const std::string kByCity = statement("city");
    static const std::string kByOrganisation = statement("organisation");
    return tx.query<Group>(column == "city" ? kByCity : kByOrganisation, filter.from, filter.to,
                           filter.city, filter.organisation, today);
}

std::vector<RatingGroup> rating_groups(sql::Tx& tx, const Filter& filter, std::string_view column) {
    static const auto statement = [](std::string_view by) {
        return "SELECT " + std::string{by} +
               " AS id, COUNT(*) AS ratings, CAST(SUM(grade) AS BIGINT) AS sum "
               "FROM supervision_rating" +
               where("given_on") + "GROUP BY " + std::string{by} + " ORDER BY 1";
    };
    static const std::string kByCity = statement("city");
    static const std::string kByOrganisation = statement("organisation");
    return query<RatingGroup>(tx, column == "city" ? kByCity : kByOrganisation, filter);
}

/// Puts cases and ratings of each id side by side.
std::vector<GroupFigures> joined(std::map<std::string, std::string> names,
                                 const std::vector<Group>& cases,
                                 const std::vector<RatingGroup>& ratings) {
    std::map<std::string, GroupFigures> rows;
    const auto row_of = [&](const std::string& id) -> GroupFigures& {
        const auto name = names.find(id);
        return rows
            .try_emplace(id, GroupFigures{.id = id,
                                          .name = name != names.end() ? name->second : id,
                                          .average_grade = {}})
            .first->second;
    };
    for (const auto& [id, name] : names) row_of(id);
    for (const Group& group : cases) {
        GroupFigures& row = row_of(group.id);
        row.submitted = group.submitted;
        row.decided = group.decided;
        row.on_time = group.on_time;
        row.late = group.late;
        row.open_late = group.open_late;
    }
    for (const RatingGroup& group : ratings) {
        GroupFigures& row = row_of(group.id);
        row.ratings = group.ratings;
        row.average_grade = static_cast<double>(group.sum) / static_cast<double>(group.ratings);
    }
    std::vector<GroupFigures> list;
    for (auto& [id, row] : rows) list.push_back(std::move(row));
    return list;
}

std::vector<GroupFigures> by_city(sql::Tx& tx, const Directory& directory, const Filter& filter,
                                  Date today) {
    auto names = directory.cities;
    std::erase_if(
        names, [&](const auto& city) { return !filter.city.empty() && filter.city != city.first; });
    auto rows = joined(std::move(names), case_groups(tx, filter, "city", today),
                       rating_groups(tx, filter, "city"));
    for (GroupFigures& row : rows) {
        if (!row.id.empty()) continue;  // done by the province itself
        row.id = directory.province;
        row.name = directory.province_name;
    }
    return rows;
}

std::vector<GroupFigures> by_organisation(sql::Tx& tx, const Directory& directory,
                                          const Filter& filter, Date today) {
    auto rows = joined({}, case_groups(tx, filter, "organisation", today),
                       rating_groups(tx, filter, "organisation"));
    for (GroupFigures& row : rows) {
        const auto name = directory.organisations.find(row.id);
        if (name != directory.organisations.end()) row.name = name->second;
    }
    return rows;
}

CaseFigures case_figures(sql::Tx& tx, const Filter& filter,
                         const std::vector<GroupFigures>& cities) {
    CaseFigures figures{};
    for (const GroupFigures& city : cities) {
        figures.submitted += city.submitted;
        figures.decided += city.decided;
        figures.on_time += city.on_time;
        figures.late += city.late;
        figures.open_late += city.open_late;
    }
    static const std::string kByState = "SELECT state, COUNT(*) AS count FROM supervision_case" +
                                        where("submitted_on") + "GROUP BY state";
    for (const StateCount& row : query<StateCount>(tx, kByState, filter)) {
        figures.by_state[row.state] = row.count;
    }
    return figures;
}

RatingFigures rating_figures(sql::Tx& tx, const Filter& filter) {
    static const std::string kByGrade = "SELECT grade, COUNT(*) AS count FROM supervision_rating" +
                                        where("given_on") + "GROUP BY grade";
    RatingFigures figures{};
    std::int64_t satisfied = 0;
    for (const GradeCount& row : query<GradeCount>(tx, kByGrade, filter)) {
        figures.by_grade[std::to_string(row.grade)] = row.count;
        figures.count += row.count;
        if (row.grade >= 3) satisfied += row.count;
    }
    if (figures.count > 0) {
        figures.satisfied_share =
            static_cast<double>(satisfied) / static_cast<double>(figures.count);
    }
    return figures;
}

std::vector<DayFigures> by_day(sql::Tx& tx, const Filter& filter) {
    static const std::string kSubmitted =
        "SELECT submitted_on AS day, COUNT(*) AS count FROM supervision_case" +
        where("submitted_on") + "AND submitted_on IS NOT NULL GROUP BY submitted_on";
    static const std::string kEnded =
        "SELECT ended_on AS day, COUNT(*) AS count FROM supervision_case" + where("ended_on") +
        "AND ended_on IS NOT NULL AND state IN ('decided', 'not_accepted') GROUP BY ended_on";
    std::map<Date, DayFigures> days;
    for (const DayCount& row : query<DayCount>(tx, kSubmitted, filter)) {
        days.try_emplace(row.day, DayFigures{row.day, 0, 0}).first->second.submitted = row.count;
    }
    for (const DayCount& row : query<DayCount>(tx, kEnded, filter)) {
        days.try_emplace(row.day, DayFigures{row.day, 0, 0}).first->second.decided = row.count;
    }
    std::vector<DayFigures> list;
    for (const auto& [day, figures] : days) list.push_back(figures);
    return list;
}

}  // namespace

Overview overview(sql::Tx& tx, const Directory& directory, const Range& range, Date today) {
    const Filter filter{range};
    Overview all{};
    all.items = directory.items;
    all.by_city = by_city(tx, directory, filter, today);
    all.by_organisation = by_organisation(tx, directory, filter, today);
    all.cases = case_figures(tx, filter, all.by_city);
    all.ratings = rating_figures(tx, filter);
    all.by_day = by_day(tx, filter);
    return all;
}

}  // namespace mashang::supervision
