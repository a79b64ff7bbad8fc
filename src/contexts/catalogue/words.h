#pragma once

// The closed lists of the catalogue, each value with its word in the source files (standards of the
// national platform; the two-digit codes of item types are part of basic codes).

#include <boost/describe.hpp>
#include <optional>
#include <string_view>

#include "base/working_calendar.h"

namespace mashang::catalogue {

enum class Audience { person, legal_person };
BOOST_DESCRIBE_ENUM(Audience, person, legal_person)

enum class ItemType {
    licensing,
    confirmation,
    benefit,
    levy,
    adjudication,
    reward,
    other_power,
    public_service,
};
BOOST_DESCRIBE_ENUM(ItemType, licensing, confirmation, benefit, levy, adjudication, reward,
                    other_power, public_service)

enum class Interaction { query, booking, enrolment, payment, certificate, application };
BOOST_DESCRIBE_ENUM(Interaction, query, booking, enrolment, payment, certificate, application)

enum class MaterialSource { applicant, government, shared };
BOOST_DESCRIBE_ENUM(MaterialSource, applicant, government, shared)

enum class Necessity { required, optional };
BOOST_DESCRIBE_ENUM(Necessity, required, optional)

enum class MaterialForm { licence, shared_data, electronic };
BOOST_DESCRIBE_ENUM(MaterialForm, licence, shared_data, electronic)

/// The value whose word in the source files this is, or nothing. One overload per list, chosen by
/// `T`.
template <class T>
std::optional<T> from_word(std::string_view zh);

template <>
std::optional<Audience> from_word(std::string_view zh);
template <>
std::optional<ItemType> from_word(std::string_view zh);
template <>
std::optional<Interaction> from_word(std::string_view zh);
template <>
std::optional<LimitUnit> from_word(std::string_view zh);
template <>
std::optional<MaterialSource> from_word(std::string_view zh);
template <>
std::optional<Necessity> from_word(std::string_view zh);
template <>
std::optional<MaterialForm> from_word(std::string_view zh);

std::string_view word_of(Audience value);
std::string_view word_of(ItemType value);
std::string_view word_of(Interaction value);
std::string_view word_of(LimitUnit value);

/// The two digits of the national list of item types: 行政许可 "01" … 公共服务 "20".
std::string_view code_of(ItemType value);

}  // namespace mashang::catalogue
