#include "contexts/service/addressee.h"
#include "contexts/service/courier_wire.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/keys.h"
#include "contexts/service/mail.h"
#include "contexts/service/refusals.h"
#include "contexts/service/routes.h"
#include "contexts/service/store_serving.h"
#include "contexts/service/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::service {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

constexpr std::size_t kMostNotices = 100;

/// For herself, or for the legal person that she acts for.
const http::Access kSelf{.who = http::Who::person,
                         .level = 1,
                         .over = http::Over::own,
                         .for_another = http::ForAnother::persons};
const http::Access kOwn{.who = http::Who::person,
                        .over = http::Over::own,
                        .for_another = http::ForAnother::persons_and_officers};
const http::Access kOffice{
    .who = http::Who::staff, .roles = {"officer"}, .over = http::Over::office};

struct PostalInput {
    json::Text<50, 1> contact;
    json::Text<20, 1> mobile;
    json::Text<200, 4> address;

    PostalAddress value() const { return {contact.text(), mobile.text(), address.text()}; }
};
BOOST_DESCRIBE_STRUCT(PostalInput, (), (contact, mobile, address))

struct GiveConsent {
    std::vector<ServiceChannel> channels;  ///< in the order in which they are tried
    std::optional<PostalInput> postal;     ///< where paper reaches her
    std::optional<MobileNumber> mobile;    ///< where a legal person is texted

    Wishes value() const {
        Wishes wishes{.channels = channels, .mobile = mobile};
        if (postal) wishes.postal = postal->value();
        return wishes;
    }
};
BOOST_DESCRIBE_STRUCT(GiveConsent, (), (channels, postal, mobile))

struct ConsentView {
    bool given;
    std::optional<Instant> given_at;
    std::optional<Instant> withdrawn_at;
    std::vector<ServiceChannel> channels;
    std::optional<PostalAddress> postal;
    std::optional<std::string> mobile;  ///< where a legal person is texted
    std::optional<MailView> mail;
};
BOOST_DESCRIBE_STRUCT(ConsentView, (),
                      (given, given_at, withdrawn_at, channels, postal, mobile, mail))

struct NameMail {
    MailAddress address;
};
BOOST_DESCRIBE_STRUCT(NameMail, (), (address))

struct ConfirmMail {
    json::Text<6, 6> code;
};
BOOST_DESCRIBE_STRUCT(ConfirmMail, (), (code))

struct OneDocument {
    CaseId id;
    DocumentId document_id;
};
BOOST_DESCRIBE_STRUCT(OneDocument, (), (id, document_id))

struct SendOnPaper {
    CaseId id;
    DocumentId document_id;
    std::optional<PostalInput> address;  ///< absent: as she said, or as the register says
};
BOOST_DESCRIBE_STRUCT(SendOnPaper, (), (id, document_id, address))

struct KeyView {
    std::string id;
    std::string pem;
};
BOOST_DESCRIBE_STRUCT(KeyView, (), (id, pem))

struct KeyList {
    std::vector<KeyView> keys;
};
BOOST_DESCRIBE_STRUCT(KeyList, (), (keys))

struct NoticeList {
    std::vector<NoticeView> notices;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (notices))

/// What the courier pushes, in its own names.
struct CourierPush {
    json::Text<20000, 1> msgData;
    json::Text<20, 1> timestamp;
    json::Text<64, 1> msgDigest;
};
BOOST_DESCRIBE_STRUCT(CourierPush, (), (msgData, timestamp, msgDigest))

struct CourierThanks {
    std::string return_code;
    std::string return_msg;
};
BOOST_DESCRIBE_STRUCT(CourierThanks, (), (return_code, return_msg))

ConsentView consent_of(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    const Addressee who = addressee_of(tx, parts, caller, false);
    const auto row = store::find_consent(tx, who.id);
    ConsentView none{};
    none.mail = mail_of(tx, parts, who.id);
    if (!row) return none;
    ConsentView view{.given = row->is_given(),
                     .given_at = row->given_at,
                     .withdrawn_at = row->withdrawn_at,
                     .channels = channels_of(*row),
                     .postal = postal_of(parts, *row),
                     .mobile = {},
                     .mail = none.mail};
    if (const auto mobile = mobile_of(parts, *row)) view.mobile = mobile->text();
    return view;
}

http::Routes consent_routes(const Parts& parts) {
    const std::string path = "/api/v1/me/service-consent";
    return {
        http::read<Nothing, ConsentView>(
            path, kSelf, "Whether the caller agreed to electronic service, and how it reaches her",
            [&parts](sql::Tx& tx, const Caller& caller) { return consent_of(tx, parts, caller); })
            .tag("service")
            .clause("民事诉讼法 90")
            .refuses({&refusals::kOwnConsent, &mandates::refusals::kAuthorityOver}),
        http::write<GiveConsent, ConsentView>(
            Method::put, path, kSelf, "Agrees to electronic service, or says anew how",
            [&parts](sql::Tx& tx, const Caller& caller, const GiveConsent& in) {
                give_consent(tx, parts, caller, in.value());
                return consent_of(tx, parts, caller);
            })
            .tag("service")
            .clause("民事诉讼法 90")
            .refuses({&refusals::kChannels, &refusals::kMobileMissing, &refusals::kMailMissing,
                      &refusals::kOwnConsent, &refusals::kNotForFirm,
                      &mandates::refusals::kAuthorityOver}),
        http::write<Nothing, ConsentView>(Method::del, path, kSelf,
                                          "Takes the consent back, from now on",
                                          [&parts](sql::Tx& tx, const Caller& caller) {
                                              withdraw_consent(tx, parts, caller);
                                              return consent_of(tx, parts, caller);
                                          })
            .tag("service")
            .clause("民事诉讼法 90")
            .refuses({&refusals::kNoConsent, &refusals::kOwnConsent, &refusals::kNotForFirm,
                      &mandates::refusals::kAuthorityOver}),
        http::read<OneDocument, Receipt>(
            "/api/v1/cases/{id}/documents/{document_id}/receipt", kOwn,
            "What proves that a document was served, signed",
            [&parts](sql::Tx& tx, const Caller& caller, const OneDocument& in) {
                return get_receipt(tx, parts, caller, in.id, in.document_id);
            })
            .tag("service")
            .clause("行政许可法 44")
            .refuses({&cases::refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchDocument,
                      &refusals::kNotServedYet}),
    };
}

http::Routes mail_routes(const Parts& parts) {
    const std::string path = "/api/v1/me/service-mail";
    return {
        http::write<NameMail, MailView>(
            Method::put, path, kSelf,
            "Names the mail address where documents are told, and sends a code there",
            [&parts](sql::Tx& tx, const Caller& caller, const NameMail& in) {
                return name_mail(tx, parts, caller, in.address);
            })
            .tag("service")
            .clause("民事诉讼法 90")
            .rate(http::RateClass::strict)
            .refuses({&refusals::kTooManyMails, &refusals::kOwnConsent, &refusals::kNotForFirm,
                      &mandates::refusals::kAuthorityOver}),
        http::write<ConfirmMail, MailView>(
            Method::post, path + "/confirmation", kSelf,
            "Proves the address by the code that came; a wrong one leaves a try less",
            [&parts](sql::Tx& tx, const Caller& caller, const ConfirmMail& in) {
                return confirm_mail(tx, parts, caller, in.code.text());
            })
            .tag("service")
            .clause("民事诉讼法 90")
            .rate(http::RateClass::strict)
            .refuses({&refusals::kNoMailCode, &refusals::kOwnConsent, &refusals::kNotForFirm,
                      &mandates::refusals::kAuthorityOver}),
        http::write<Nothing, ConsentView>(Method::del, path, kSelf,
                                          "Takes the mail address out of the book",
                                          [&parts](sql::Tx& tx, const Caller& caller) {
                                              remove_mail(tx, parts, caller);
                                              return consent_of(tx, parts, caller);
                                          })
            .tag("service")
            .clause("民事诉讼法 90")
            .refuses({&refusals::kOwnConsent, &refusals::kNotForFirm,
                      &mandates::refusals::kAuthorityOver}),
    };
}

http::Routes desk_serving_routes(const Parts& parts) {
    const std::string path = "/api/v1/desk/cases/{id}/documents/{document_id}";
    return {
        http::read<Nothing, UndeliveredList>(
            "/api/v1/desk/undelivered-documents", kOffice,
            "Lists documents of the office that came back, have no address, or were never answered",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return undelivered_of(tx, parts, caller);
            })
            .tag("service")
            .clause("行政许可法 44"),
        http::write<SendOnPaper, ServiceView>(
            Method::post, path + "/paper", kOffice, "Sends a document on paper, by courier",
            [&parts](sql::Tx& tx, const Caller& caller, const SendOnPaper& in) {
                std::optional<PostalAddress> address;
                if (in.address) address = in.address->value();
                return view_of(send_on_paper(tx, parts, caller, in.id, in.document_id, address));
            })
            .tag("service")
            .clause("行政许可法 44")
            .refuses({&cases::refusals::kNoSuchCase, &cases::refusals::kKeepsOut,
                      &cases::refusals::kNotHandedOver, &cases::refusals::kHandedOver,
                      &refusals::kNoSuchDocument, &refusals::kNotIssuedYet, &refusals::kReplaced,
                      &refusals::kServedAlready, &refusals::kParcelUnderWay,
                      &refusals::kAddressMissing}),
        http::write<OneDocument, ServiceView>(
            Method::post, path + "/public-notice", kOffice,
            "Serves a document by public notice, when nothing else could",
            [&parts](sql::Tx& tx, const Caller& caller, const OneDocument& in) {
                return view_of(publish(tx, parts, caller, in.id, in.document_id));
            })
            .tag("service")
            .clause("民事诉讼法 95")
            .refuses({&cases::refusals::kNoSuchCase, &cases::refusals::kKeepsOut,
                      &cases::refusals::kNotHandedOver, &cases::refusals::kHandedOver,
                      &refusals::kNoSuchDocument, &refusals::kNotIssuedYet, &refusals::kReplaced,
                      &refusals::kServedAlready, &refusals::kNotLastResort,
                      &refusals::kPublishedAlready}),
    };
}

http::Routes outside_routes(const Parts& parts) {
    return {
        http::read<Nothing, KeyList>("/api/v1/verification/receipt-keys", {},
                                     "The public keys by which receipts are verified",
                                     [&parts](sql::Tx&, const Caller&) {
                                         KeyList list;
                                         for (NamedKey& key : receipt_keys(parts.keys)) {
                                             list.keys.push_back(
                                                 {std::move(key.id), std::move(key.pem)});
                                         }
                                         return list;
                                     })
            .tag("service")
            .clause("电子签名法 13"),
        http::read<Nothing, NoticeList>("/api/v1/service-notices", {},
                                        "Documents that are served by public notice",
                                        [&parts](sql::Tx& tx, const Caller&) {
                                            return NoticeList{published(tx, parts, kMostNotices)};
                                        })
            .tag("service")
            .clause("民事诉讼法 95"),
        http::write<CourierPush, CourierThanks>(
            Method::post, "/api/v1/courier/route-pushes", {},
            "The courier says what became of parcels; signed as it is agreed",
            [&parts](sql::Tx& tx, const Caller&, const CourierPush& in) {
                const auto account = CourierAccount::of(parts.courier_key);
                for (const ParcelNews& news : read_push(account, in.msgData.text(),
                                                        in.timestamp.text(), in.msgDigest.text())) {
                    note_parcel(tx, parts, news);
                }
                return CourierThanks{"0000", "success"};
            })
            .tag("service")
            .clause("P 3.1.4")
            .rate(http::RateClass::machine)
            .cross_site()
            .refuses({&refusals::kCourierSignature, &refusals::kCourierMessage,
                      &refusals::kNoSuchParcel}),
    };
}

}  // namespace

http::Routes serving_routes(const Parts& parts) {
    http::Routes all = consent_routes(parts);
    http::append(all, mail_routes(parts));
    http::append(all, desk_serving_routes(parts));
    http::append(all, outside_routes(parts));
    return all;
}

}  // namespace mashang::service
