#include "contexts/places/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace mashang::places {
namespace {

std::string time_of_day(std::chrono::minutes since_midnight) {
    return fmt::format("{:02}:{:02}", since_midnight.count() / 60, since_midnight.count() % 60);
}

}  // namespace

DivisionView view_of(const Places& places, const Division& division) {
    DivisionView view{.code = division.code.text(),
                      .name = division.name,
                      .short_name = division.short_name,
                      .level = division.level,
                      .parent = {},
                      .child_count = places.children(division.code).size()};
    if (division.parent) view.parent = division.parent->text();
    return view;
}

std::vector<DivisionName> path_of(const Places& places, const Division& division) {
    std::vector<DivisionName> path;
    for (const Division* at : places.chain(division)) path.push_back({at->code.text(), at->name});
    std::ranges::reverse(path);
    return path;
}

OfficeView view_of(const Places& places, const Office& office, std::size_t item_count) {
    OfficeView view{.id = office.id.text(),
                    .name = office.name,
                    .organisation_id = office.organisation->id,
                    .organisation_name = office.organisation->name,
                    .division = office.division->code.text(),
                    .division_name = places.full_name(*office.division),
                    .address = address_of(office),
                    .telephone = telephone_of(office),
                    .hours = {},
                    .item_count = item_count};
    for (const OpeningHours& hours : hours_of(office)) {
        view.hours.push_back({fmt::format("{}-{}", hours.first, hours.last),
                              time_of_day(hours.opens), time_of_day(hours.closes)});
    }
    return view;
}

}  // namespace mashang::places
