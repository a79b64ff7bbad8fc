#pragma once

// The verbs of service. In the caller's transaction.

#include <optional>
#include <string>

#include "contexts/service/consent.h"
#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "contexts/service/receipt.h"
#include "contexts/service/serving.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/timers/timers.h"

namespace mashang::service {

/// A document was issued: it lies in her box, and she is told as she wishes. Tells
/// `document.served` where that serves it.
void begin_service(sql::Tx& tx, const Parts& parts, const Document& document,
                   const cases::Case& of);

/// She, proven, has it before her; nothing happens the second time. An officer who assists her
/// opens nothing for her.
void note_opening(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const Document& document);

/// What a case's own steps say of its documents: who opened the result or answered what was asked
/// for has read it.
void follow_reading(sql::Tx& tx, const Parts& parts, const journal::Entry& entry);

/// What has happened takes effect: the order is served, has its receipt, and so is the case that
/// the document ends. Tells `document.served`. Nothing happens when it was served before, or is
/// not.
ServiceOrder settle(sql::Tx& tx, const Parts& parts, ServiceOrder order,
                    const http::Caller& caller = {});

/// `service.fallback`: who has not opened a document in time gets it on paper;
/// `service.notice`: a public notice has stood its time.
timers::Kind fallback_timer(const Parts& parts);
timers::Kind notice_timer(const Parts& parts);
/// `service.parcel`: nothing was heard of a parcel for too long, or another one is tried.
timers::Kind parcel_timer(const Parts& parts);

/// The courier does not take a parcel, or is silent: an officer sees it, and another one is tried
/// the next working day when it was the first. Tells `document.parcel_unanswered`. Nothing happens
/// to one that is not under way.
void note_unanswered(sql::Tx& tx, const Parts& parts, const std::string& key);

/// Orders the courier, to `address`, or where she wants paper, or where the register says that she
/// lives. Tells `document.sent_on_paper`. Refuses: cases::kNoSuchCase, kKeepsOut; kNoSuchDocument,
/// kNotIssuedYet, kReplaced, kServedAlready, kParcelUnderWay, kAddressMissing.
ServiceOrder send_on_paper(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                           const CaseId& of, const DocumentId& id,
                           const std::optional<PostalAddress>& address);
/// 公告送达, when nothing else served: paper came back, or nobody knows where to send it. Tells
/// `document.published`. Refuses as `send_on_paper` does, and kNotLastResort, kPublishedAlready.
ServiceOrder publish(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                     const DocumentId& id);

/// The applicant's, or of whoever acts for her. Refuses: cases::kNoSuchCase, mandates'
/// kAuthorityOver and kNotCovered; kNoSuchDocument, kNotServedYet.
Receipt get_receipt(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& of,
                    const DocumentId& id);

/// What a courier says of a parcel; what it said before, or says late, changes nothing. Refuses:
/// kNoSuchParcel.
struct ParcelNews {
    std::string key;  ///< ServiceOrder::parcel_key
    std::string waybill;
    Parcel parcel;
    Instant at;
};
void note_parcel(sql::Tx& tx, const Parts& parts, const ParcelNews& news);

}  // namespace mashang::service
