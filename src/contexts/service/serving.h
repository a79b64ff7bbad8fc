#pragma once

// Service of a document (送达): what has happened with it, and what follows from that. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "contexts/service/document.h"

namespace mashang::service {

/// By what it came to be served.
enum class How {
    opened,     ///< the addressee, proven, opened it
    arrived,    ///< it arrived in the box that she had named
    delivered,  ///< the courier handed it over on paper
    published,  ///< 公告送达
};
BOOST_DESCRIBE_ENUM(How, opened, arrived, delivered, published)

/// A document on paper, on its way.
enum class Parcel {
    none,
    no_address,  ///< it should go on paper, and nobody knows where
    ordered,     ///< the courier has not answered yet
    accepted,    ///< has a waybill
    collected,
    delivered,
    returned,
    unanswered,  ///< the courier did not take it, or nothing was heard of it for too long
};
BOOST_DESCRIBE_ENUM(Parcel, none, no_address, ordered, accepted, collected, delivered, returned,
                    unanswered)

/// Whether a parcel may go from one state to the other: forward only, and never on from where it
/// ends. One that was given up is found again.
bool may_follow(Parcel from, Parcel to);
/// Whether it is on its way.
bool is_under_way(Parcel parcel);

struct ServiceOrder {
    PersonId person_id;
    DocumentId document_id;
    CaseId case_id;
    std::string office_id;
    bool consented = false;  ///< she had agreed to electronic service when it was sent
    Instant sent_at;
    std::optional<Instant> arrived_at = {};  ///< in the platform's box
    Date fallback_on;                        ///< the last day before it goes on paper
    std::optional<Instant> opened_at = {};
    std::optional<PersonId> opened_by = {};  ///< an agent, where a legal person is the addressee
    Parcel parcel = Parcel::none;
    std::int64_t parcel_try = 0;
    std::string parcel_key = {};
    std::string waybill = {};
    std::optional<Date> parcel_due_on = {};  ///< under way: the last day to hear of it
    std::optional<Instant> delivered_at = {};
    std::optional<Date> published_on = {};
    std::optional<Instant> served_at = {};
    std::optional<How> how = {};
    std::string receipt = {};  ///< receipt.h
};
BOOST_DESCRIBE_STRUCT(ServiceOrder, (),
                      (person_id, document_id, case_id, office_id, consented, sent_at, arrived_at,
                       fallback_on, opened_at, opened_by, parcel, parcel_try, parcel_key, waybill,
                       parcel_due_on, delivered_at, published_on, served_at, how, receipt))

/// For so many days a public notice stands, then it counts as served [民事诉讼法 95].
inline constexpr int kNoticeDays = 30;

struct Served {
    How how;
    Instant at;

    bool operator==(const Served&) const = default;
};

/// Whether and since when it counts as served: by the earliest of what has happened. What arrived
/// in her box serves only who has agreed to that [民事诉讼法 90; 人民法院在线诉讼规则 31]; who
/// has not is served when she opens it.
std::optional<Served> served_by(const ServiceOrder& order, Instant now);

/// For so many working days a courier may say nothing of a parcel.
inline constexpr int kCourierSilence = 10;
/// So many parcels are tried before it is published when none of them was heard of.
inline constexpr int kParcelTries = 2;

/// Whether it may be published: paper came back, nobody knows where to, or the courier was silent
/// twice [民事诉讼法 95].
bool may_be_published(const ServiceOrder& order);

/// Whether nothing was heard of its parcel for too long.
bool is_parcel_overdue(const ServiceOrder& order, Date today);

/// Whether another parcel is tried now, without an officer: the courier was silent once.
bool is_due_on_paper_again(const ServiceOrder& order);

/// Whether it goes on paper now: nobody has opened it in time, and none is on its way or came back.
bool is_due_on_paper(const ServiceOrder& order, Date today);

}  // namespace mashang::service
