#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/division_code.h"

namespace mashang::places {

/// A division as citizens are served in it.
struct Division {
    DivisionCode code;
    std::string name;                    ///< "鼓楼区"
    std::string short_name;              ///< "鼓楼"
    DivisionLevel level;                 ///< of service: 平潭综合实验区 is a city
    std::string kind;                    ///< "区", "县级市", "街道", "居委会" …
    std::optional<DivisionCode> parent;  ///< of service; the province has none
    std::optional<Date> valid_from;      ///< nothing: since before our data begins
    std::optional<Date> valid_to;        ///< nothing: in force; else the last day at the latest
    bool has_offices = true;             ///< false where no data of offices exists yet

    bool operator==(const Division&) const = default;
};
BOOST_DESCRIBE_STRUCT(Division, (),
                      (code, name, short_name, level, kind, parent, valid_from, valid_to,
                       has_offices))

/// One line of government or public utility, the template of its offices (organisations.csv).
struct Organisation {
    std::string id;    ///< "GA"
    std::string name;  ///< of the provincial body
    std::string short_name;
    std::string domain;  ///< "公安"
    std::string kind;    ///< 行政机关, 事业单位, 企业, 中央驻闽单位, 群团组织
    std::vector<DivisionLevel> levels;
    std::string city_name;  ///< templates: {c} city, {x} county, {t} township, {s} short name
    std::string county_name;
    std::string district_name;  ///< of a 区; county_name of the others
    std::string township_name;
    std::string pingtan_name;  ///< of the experimental zone, instead of any template
    int number = 0;            ///< 1, 2, 3 …: the department part of basic codes; never changes

    bool operator==(const Organisation&) const = default;
};

}  // namespace mashang::places
