#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/api.h"
#include "contexts/consultation/cues.h"

namespace mashang::consultation {

/// Where a quoted text stands: an element of the edition, or a record of the office.
enum class Element {
    fees,
    fee_reduction,
    promised_workdays,
    legal_limit,
    materials,
    conditions,
    process,
    result_name,
    basis,
    visits,
    visit_reason,
    apply_by,
    serve_by,
    cross_province,
    faq,
    office_hours,
    office_place,
    office_telephone,
    office_promise,
};
BOOST_DESCRIBE_ENUM(Element, fees, fee_reduction, promised_workdays, legal_limit, materials,
                    conditions, process, result_name, basis, visits, visit_reason, apply_by,
                    serve_by, cross_province, faq, office_hours, office_place, office_telephone,
                    office_promise)

/// What answers one thing asked: texts as they stand there, none of ours.
struct Passage {
    Asked asks;
    Element element;
    /// Numbers and values of closed lists as the edition writes them. None: the list is empty in
    /// the edition, which says that there is nothing to pay or to bring.
    std::vector<std::string> quotes;
    std::optional<LimitUnit> unit = {};        ///< of a legal limit
    std::optional<std::string> question = {};  ///< of the FAQ, to which the quote is the answer
};
BOOST_DESCRIBE_STRUCT(Passage, (), (asks, element, quotes, unit, question))

/// The passages of an item, as the office that carries it out has it (nothing: only places below
/// do), that say what is asked; nothing where none does.
std::vector<Passage> passages_of(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                                 const std::optional<catalogue::Implementation>& here, Asked asks);

}  // namespace mashang::consultation
