#include "sandbox/sandbox.h"

#include <charconv>

#include "platform/http/problem.h"

namespace mashang::sandbox {
namespace {

constexpr std::size_t kLargestBody = 8 * 1024 * 1024;
constexpr std::uint32_t kMostPeople = 1000;

/// Keeps the answer of a slow channel until it is time.
struct Kept final : http::Exchange {
    Answer answer;
};

Request request_of(const http::Exchange& exchange) {
    const auto target = exchange.head.target;
    const auto mark = std::min(target.find('?'), target.size());
    return {.method = std::string{exchange.head.method},
            .path = std::string{target.substr(0, mark)},
            .query = std::string{target.substr(std::min(mark + 1, target.size()))},
            .authorization = std::string{exchange.head.value_of("Authorization")},
            .signature = std::string{exchange.head.value_of("X-Signature")},
            .idempotency_key = std::string{exchange.head.value_of("Idempotency-Key")},
            .host = std::string{exchange.head.value_of("Host")},
            .content_type = std::string{exchange.head.value_of("Content-Type")},
            .action = std::string{exchange.head.value_of("X-TC-Action")},
            .timestamp = std::string{exchange.head.value_of("X-TC-Timestamp")},
            .body = std::string{exchange.body}};
}

void fill(http::Response& response, const Answer& answer) {
    response.status = answer.status;
    response.content_type = answer.content_type;
    response.body = answer.body;
    if (!answer.signature.empty()) response.add("X-Signature", answer.signature);
    for (const auto& [name, value] : answer.headers) response.add(name, value);
}

Answer answer_of(const Refused& refused) {
    const boost::json::object body{
        {"code", refused.refusal().code},
        {"message", message_of(refused.refusal(), refused.facts(), Language::zh)}};
    return {.status = http::status_of(refused.refusal()), .body = boost::json::serialize(body)};
}

std::uint32_t number_or(std::uint32_t fallback, const std::string& text) {
    std::uint32_t number = fallback;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

boost::json::object json_of(const PersonRecord& person) {
    return {{"citizen_id", person.citizen_id.view()},
            {"name", person.name},
            {"ethnicity", person.ethnicity},
            {"address", person.address},
            {"state", person.is_deceased ? "deceased" : "alive"},
            {"bank_card", CardIssuers::bank_card_of(person.citizen_id)},
            {"social_security_card", CardIssuers::social_security_card_of(person.citizen_id)},
            {"note", person.note}};
}

Answer listed(boost::json::array people) {
    return {.body = boost::json::serialize(boost::json::object{{"people", std::move(people)}})};
}

}  // namespace

Sandbox::Sandbox(const SandboxData& data, const SandboxOptions& options,
                 const platform::Clock& clock)
    : people_{data.people, options.seed},
      population_{people_},
      licences_{people_,
                {.licence_types = data.licence_types,
                 .resources = data.resources,
                 .told = data.register_data}},
      sms_{options.sms_app_id, options.sms_app_key, clock},
      cards_{people_},
      faces_{people_, options.face_secret_id, options.face_secret_key, clock},
      enterprises_{data.enterprises, people_},
      authority_{options.authority_folder, clock},
      est_{authority_, options.authority_credential},
      openid_{people_, options.openid_client_secret, clock},
      documents_{data.documents},
      courier_{options.courier_account, clock},
      mails_{options.smtp_port, options.mail_account, clock},
      treasury_{options.treasury_key, clock},
      wechat_{options.wechat, clock},
      population_gate_{options.access_id, options.population_key, clock},
      licences_gate_{options.access_id, options.licences_key, clock},
      cards_gate_{options.access_id, options.cards_key, clock},
      enterprises_gate_{options.access_id, options.enterprises_key, clock},
      documents_gate_{options.access_id, options.documents_key, clock},
      exchange_gate_{options.access_id, options.exchange_key, clock},
      doors_{doors()} {}

std::vector<Sandbox::Door> Sandbox::doors() {
    std::vector<Door> doors{
        {"POST", "/population/verifications", Channel::population,
         [this](const Request& request) {
             return population_gate_.pass(
                 request, [this](const auto& data) { return population_.verify(data); });
         }},
        {"POST", "/population/relations", Channel::population,
         [this](const Request& request) {
             return population_gate_.pass(
                 request, [this](const auto& data) { return population_.relate(data); });
         }},
        {"POST", "/licences/retrievals", Channel::licences,
         [this](const Request& request) {
             return licences_gate_.pass(
                 request, [this](const auto& data) { return licences_.retrieve(data); });
         }},
        {"POST", "/licences/attributes", Channel::licences,
         [this](const Request& request) {
             return licences_gate_.pass(request,
                                        [this](const auto& data) { return licences_.tell(data); });
         }},
        {"POST", "/cards/verifications", Channel::cards,
         [this](const Request& request) {
             return cards_gate_.pass(request,
                                     [this](const auto& data) { return cards_.verify(data); });
         }},
        {"POST", "/enterprises/verifications", Channel::enterprises,
         [this](const Request& request) {
             return enterprises_gate_.pass(
                 request, [this](const auto& data) { return enterprises_.verify(data); });
         }},
        {"POST", "/enterprises/names", Channel::enterprises,
         [this](const Request& request) {
             return enterprises_gate_.pass(
                 request, [this](const auto& data) { return enterprises_.tell(data); });
         }},
        {"PUT",
         "/sandbox/guardians",
         {},
         [this](const Request& request) { return population_.put_guardians(request); }},
        {"PUT",
         "/sandbox/enterprises",
         {},
         [this](const Request& request) { return enterprises_.put(request); }},
        {"GET",
         "/sandbox/named-enterprises",
         {},
         [this](const Request&) { return enterprises_.list_named(); }},
        {"POST", "/documents/verifications", Channel::documents,
         [this](const Request& request) {
             return documents_gate_.pass(
                 request, [this](const auto& data) { return documents_.verify(data); });
         }},
        {"POST", "/exchange/batches", Channel::exchange,
         [this](const Request& request) {
             return exchange_gate_.pass(request,
                                        [this](const auto& data) { return exchange_.take(data); });
         }},
        {"GET", "/sandbox/exchange", {}, [this](const Request&) { return exchange_.list(); }},
        {"PUT",
         "/sandbox/exchange/rules",
         {},
         [this](const Request& request) { return exchange_.put_rules(request); }},
        {"POST", "/face/", Channel::face,
         [this](const Request& request) { return faces_.recognise(request); }},
        {"GET",
         "/face/sample",
         {},
         [this](const Request& request) { return faces_.sample(request); }},
        {"POST", "/sms/v5/tlssmssvr/sendsms", Channel::sms,
         [this](const Request& request) { return sms_.send(request); }},
        {"GET", "/sms/outbox", {}, [this](const Request& request) { return sms_.outbox(request); }},
        {"GET",
         "/mails/outbox",
         {},
         [this](const Request& request) { return mails_.outbox(request); }},
        {"GET", "/sandbox/faults", {}, [this](const Request&) { return faults_.list(); }},
        {"PUT",
         "/sandbox/faults",
         {},
         [this](const Request& request) { return faults_.put(request); }},
        {"PUT",
         "/sandbox/deceits",
         {},
         [this](const Request& request) { return openid_.deceive(request); }},
        {"GET", "/sandbox/named-people", {}, [this](const Request&) { return list_named(); }},
        {"GET",
         "/sandbox/numbered-people",
         {},
         [this](const Request& request) { return list_numbered(request); }},
        {"GET", "/healthz", {}, [](const Request&) { return Answer{.body = "{}"}; }},
    };
    add_authority_doors(doors);
    add_courier_doors(doors);
    add_paying_doors(doors);
    return doors;
}

void Sandbox::add_courier_doors(std::vector<Door>& doors) {
    doors.push_back({"POST", "/courier/std/service", Channel::courier,
                     [this](const Request& request) { return courier_.serve(request); }});
    doors.push_back(
        {"GET", "/courier/parcels", {}, [this](const Request&) { return courier_.list(); }});
    doors.push_back({"POST", "/courier/moves", {}, [this](const Request& request) {
                         return courier_.move(request);
                     }});
}

void Sandbox::add_paying_doors(std::vector<Door>& doors) {
    doors.push_back({"POST", "/treasury/messages", Channel::treasury,
                     [this](const Request& request) { return treasury_.serve(request); }});
    doors.push_back({"POST", "/treasury/payments", {}, [this](const Request& request) {
                         return treasury_.pay(request);
                     }});
    doors.push_back(
        {"GET", "/treasury/bills", {}, [this](const Request&) { return treasury_.list(); }});
    for (const char* method : {"GET", "POST"}) {
        doors.push_back({method, "/wechat/v3/pay/transactions/", Channel::wechat,
                         [this](const Request& request) { return wechat_.serve(request); }, true});
        doors.push_back({method,
                         "/wechat/h5/",
                         {},
                         [this](const Request& request) { return wechat_.page(request); },
                         true});
    }
    doors.push_back({"POST", "/wechat/payments", {}, [this](const Request& request) {
                         return wechat_.pay(request);
                     }});
    doors.push_back({"POST", "/wechat/callbacks", {}, [this](const Request& request) {
                         return wechat_.call_back(request);
                     }});
}

const Sandbox::Door& Sandbox::door_for(const Request& request) const {
    if (OpenidProviders::is_path(request.path)) return openid_door_;
    for (const Door& door : doors_) {
        if (door.method != request.method) continue;
        if (door.with_more ? request.path.starts_with(door.path) : request.path == door.path) {
            return door;
        }
    }
    throw Refused{kUnknownPath};
}

Answer Sandbox::list_named() const {
    boost::json::array people;
    for (const auto& person : people_.named()) people.push_back(json_of(person));
    return listed(std::move(people));
}

Answer Sandbox::list_numbered(const Request& request) const {
    const auto from = number_or(0, parameter(request.query, "from"));
    const auto count = std::min(kMostPeople, number_or(100, parameter(request.query, "count")));
    boost::json::array people;
    for (std::uint32_t i = 0; i < count; ++i) people.push_back(json_of(people_.numbered(from + i)));
    return listed(std::move(people));
}

std::unique_ptr<http::Exchange> Sandbox::new_exchange() {
    return std::make_unique<Kept>();
}

http::Service::Admission Sandbox::admit(http::Exchange&) {
    return {.body_limit = kLargestBody};
}

http::Service::Progress Sandbox::serve(http::Exchange& exchange) {
    try {
        const Request request = request_of(exchange);
        const Door& door = door_for(request);
        const auto fault = door.channel ? faults_.of(*door.channel) : Faults::State{};
        Answer answer = is_reached(fault.mode) ? spoilt(fault.mode, door.open(request))
                                               : spoilt(fault.mode, {});
        if (fault.mode == Mode::slow) {
            static_cast<Kept&>(exchange).answer = std::move(answer);
            later_.run(fault.delay, [&exchange] { exchange.finish(); });
            return Progress::pending;
        }
        fill(exchange.response, answer);
    } catch (const Refused& refused) {
        refuse(exchange, refused);
    } catch (const std::exception&) {
        fill(exchange.response, {.status = 500, .body = R"({"code":"sandbox.bug"})"});
    }
    return Progress::done;
}

void Sandbox::complete(http::Exchange& exchange) {
    fill(exchange.response, static_cast<Kept&>(exchange).answer);
}

void Sandbox::refuse(http::Exchange& exchange, const Refused& refused) {
    fill(exchange.response, answer_of(refused));
}

void Sandbox::answered(const http::Exchange&) {}

}  // namespace mashang::sandbox
