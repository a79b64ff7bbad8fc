#pragma once

#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contexts/places/division.h"
#include "contexts/places/office.h"

namespace mashang::places {

/// Everything that is where, at one moment: built once, never changed, shared by all threads.
class Places {
  public:
    Places() = default;
    /// The divisions and organisations must fit together (`check` of import.h has seen to it).
    Places(std::vector<Division> divisions, std::vector<Organisation> organisations);
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;

    /// The division in force with this code, or null.
    const Division* find(const DivisionCode& code) const;
    /// Also one whose time is over: what a case of old still names.
    const Division* find_ever(const DivisionCode& code) const;

    /// Those directly served from `code`, in order of their codes; nothing for an unknown one.
    std::span<const Division* const> children(const DivisionCode& code) const;
    const Division* province() const { return province_; }
    const Division* parent(const Division& division) const;

    /// From the division itself up to the province: [village, township, county, city, province].
    std::vector<const Division*> chain(const Division& division) const;
    /// "福建省福州市鼓楼区"
    std::string full_name(const Division& division) const;

    std::span<const Division> divisions() const { return divisions_; }
    std::span<const Organisation> organisations() const { return organisations_; }
    const Organisation* find_organisation(std::string_view id) const;

    std::span<const Office> offices() const { return offices_; }
    const Office* find_office(const OfficeId& id) const;
    /// The office of an organisation in exactly this division, or null.
    const Office* office_of(std::string_view organisation, const Division& division) const;
    std::span<const Office> offices_in(const Division& division) const;

    /// Whether what is carried out at `level` is carried out in this division: at its level of
    /// service, and for 平潭综合实验区 at both of its levels.
    static bool exercises(const Division& division, DivisionLevel level);

  private:
    std::vector<Division> divisions_;  // sorted by code
    std::vector<Organisation> organisations_;
    std::vector<Office> offices_;  // sorted by division, then by organisation
    std::unordered_map<DivisionCode, std::vector<const Division*>> children_;
    std::unordered_map<DivisionCode, std::pair<std::size_t, std::size_t>> offices_in_;
    const Division* province_ = nullptr;
};

}  // namespace mashang::places
