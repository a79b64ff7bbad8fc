#pragma once

// The doors of official documents: their applicant, the office that issued them, and everybody who
// holds one.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/service/courier_wire.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/mail.h"
#include "contexts/service/sealing.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "platform/crypto/bytes.h"

namespace mashang::app::testing {

class ServiceDoors {
  public:
    ServiceDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_own();
        add_desk();
        add_templates();
        add_consent();
        add_mail();
        add_push();
        doors_.push_back({"GET /api/v1/verification/documents/{code}",
                          "/api/v1/verification/documents/" + issued(town_.submitted()).code});
    }

  private:
    static inline const std::string kOwn = "/api/v1/cases/{id}/documents";
    static inline const std::string kDesk = "/api/v1/desk/cases/{id}/documents";
    static inline const std::string kTemplates = "/api/v1/desk/document-templates";

    /// One of the case, with a file.
    service::Document issued(const json::object& of) {
        auto& services = town_.house().services();
        auto& ground = town_.house().ground();
        const std::string id = LiveTown::id_of(of);
        const service::DocumentId document{ground.ids.next(ground.clock.now())};
        const auto file = services.files().keep("a document of " + id);
        service::Document made{
            .case_id = *service::CaseId::parse(id),
            .id = document,
            .kind = service::DocumentKind::granted,
            .cause = document.text(),
            .office_id = "GA-350102000000",
            .item_id = kItem,
            .number = "榕鼓楼公决〔2018〕" + document.text() + "号",
            .code = crypto::to_base64url(crypto::random_bytes(16)),
            .title = "准予办理决定书",
            .words = service::seal_words(services.service_parts(), document,
                                         {.addressee = "林小红", .office = "鼓楼分局"}),
            .dated = ground.clock.now().date(),
            .state = service::DocumentState::in_force,
            .issued_at = ground.clock.now(),
            .file = file,
            .size = 1,
            .sha256 = std::string(64, 'a')};
        town_.database().write([&](sql::Tx& tx) {
            made.person_id = *identity::PersonId::parse(
                tx.get<std::string>("SELECT person_id FROM cases_case WHERE id = $1", id));
            service::store::add(tx, made);
        });
        return made;
    }
    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}) {
        doors_.push_back({.row = row,
                          .target = target,
                          .whose = whose,
                          .body = body.empty() ? "" : json::serialize(body)});
    }
    static std::string in(const std::string& prefix, const service::Document& document) {
        return prefix + document.case_id.text() + "/documents/" + document.id.text();
    }

    void add_own() {
        const json::object of = town_.submitted();
        const service::Document document = issued(of);
        door("GET " + kOwn, LiveTown::path_of(of) + "/documents", Visitor::owner);
        door("GET " + kOwn + "/{document_id}/file", in("/api/v1/cases/", document) + "/file",
             Visitor::owner);
        door("GET " + kOwn + "/{document_id}/receipt",
             in("/api/v1/cases/", served(document)) + "/receipt", Visitor::owner);
    }

    /// With an order that waits to be served.
    service::Document sent(service::Document document, service::Parcel parcel) {
        town_.database().write([&](sql::Tx& tx) {
            service::store::add(tx,
                                service::ServiceOrder{.person_id = document.person_id,
                                                      .document_id = document.id,
                                                      .case_id = document.case_id,
                                                      .office_id = document.office_id,
                                                      .sent_at = town_.house().ground().clock.now(),
                                                      .fallback_on = *Date::parse("2099-12-31"),
                                                      .parcel = parcel});
        });
        return document;
    }
    service::Document served(service::Document document) {
        auto& parts = town_.house().services().service_parts();
        document = sent(std::move(document), service::Parcel::none);
        town_.database().write([&](sql::Tx& tx) {
            auto order = *service::store::find_order(tx, document.id);
            order.opened_at = town_.house().ground().clock.now();
            service::settle(tx, parts, order);
        });
        return document;
    }

    void add_consent() {
        const std::string path = "/api/v1/me/service-consent";
        door("PUT " + path, path, Visitor::owner, {{"channels", json::array{"inbox", "sms"}}});
        door("GET " + path, path, Visitor::owner);
        door("DELETE " + path, path, Visitor::owner);
    }

    /// The owner named an address some minutes ago, so that there is something to confirm.
    void add_mail() {
        const std::string path = "/api/v1/me/service-mail";
        auto& parts = town_.house().services().service_parts();
        http::Caller owner;
        owner.kind = http::CallerKind::person;
        owner.account_id = town_.account_of(Visitor::owner);
        owner.person_id = issued(town_.submitted()).person_id.text();
        town_.database().write([&](sql::Tx& tx) {
            service::name_mail(tx, parts, owner, *service::MailAddress::parse("lin@example.com"));
            tx.execute("UPDATE service_mail SET sent_at = sent_at - 120000");
        });
        door("PUT " + path, path, Visitor::owner, {{"address", "lin@example.com"}});
        door("POST " + path + "/confirmation", path + "/confirmation", Visitor::owner,
             {{"code", "000000"}});
        door("DELETE " + path, path, Visitor::owner);
    }

    void add_push() {
        const std::string path = "/api/v1/courier/route-pushes";
        const std::string message = R"({"WaybillRoute":[]})";
        door("POST " + path, path, Visitor::nobody,
             {{"msgData", message},
              {"timestamp", "1"},
              {"msgDigest", service::courier_digest(message, "1", "the check word")}});
    }

    void add_desk() {
        const json::object of = town_.submitted();
        const service::Document document = issued(of);
        const service::Document wrong = issued(of);
        door("GET " + kDesk, LiveTown::desk_path_of(of) + "/documents", Visitor::officer);
        door("GET " + kDesk + "/{document_id}/file", in("/api/v1/desk/cases/", document) + "/file",
             Visitor::officer);
        door("POST " + kDesk + "/{document_id}/replacement",
             in("/api/v1/desk/cases/", wrong) + "/replacement", Visitor::officer,
             {{"why", "日期有误"}});
        const service::Document on_paper = sent(issued(of), service::Parcel::none);
        const service::Document returned = sent(issued(of), service::Parcel::returned);
        door("POST " + kDesk + "/{document_id}/paper",
             in("/api/v1/desk/cases/", on_paper) + "/paper", Visitor::officer);
        door("POST " + kDesk + "/{document_id}/public-notice",
             in("/api/v1/desk/cases/", returned) + "/public-notice", Visitor::officer);
        door("GET /api/v1/desk/undelivered-documents", "/api/v1/desk/undelivered-documents",
             Visitor::officer);
        door("POST /api/v1/desk/cases/{id}/document-preview",
             LiveTown::desk_path_of(of) + "/document-preview", Visitor::officer,
             {{"kind", "denied"}, {"reason", "不符合条件"}});
    }

    void add_templates() {
        door("GET " + kTemplates, kTemplates, Visitor::editor);
        // Of the caller's own office, whichever that is.
        door("PUT " + kTemplates + "/{kind}", kTemplates + "/acceptance", Visitor::publisher,
             {{"title", "受理通知书"}, {"body", "“{item}”已受理。"}});
        doors_.back().others_status = 0;
        door("DELETE " + kTemplates + "/{kind}", kTemplates + "/acceptance", Visitor::publisher);
        doors_.back().others_status = 0;
        door("POST " + kTemplates + "/{kind}/preview", kTemplates + "/acceptance/preview",
             Visitor::editor, {{"title", "受理通知书"}, {"body", "“{item}”已受理。"}});
        doors_.back().others_status = 0;
        door("GET " + kTemplates + "/{kind}/versions", kTemplates + "/acceptance/versions",
             Visitor::editor);
        doors_.back().others_status = 0;
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
