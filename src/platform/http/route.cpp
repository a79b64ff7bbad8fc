#include "platform/http/route.h"

#include <iterator>
#include <stdexcept>
#include <utility>

#include "platform/http/parameters.h"

namespace mashang::http {

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::del:
            return "DELETE";
    }
    std::unreachable();
}

void append(Routes& routes, Routes more) {
    routes.insert(routes.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

namespace {

void append_header(std::string& headers, std::string_view name, std::string_view value) {
    if (value.find_first_of(std::string_view{"\r\n\0", 3}) != std::string_view::npos) {
        throw std::invalid_argument{"a header's value has one line"};
    }
    headers.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

void RawOutput::add_header(std::string_view name, std::string_view value) {
    append_header(headers, name, value);
}

void Reply::add_header(std::string_view name, std::string_view value) {
    append_header(headers, name, value);
}

RawOutput call(const Route& route, sql::Tx* tx, const Caller& caller, boost::json::object members,
               Bytes upload) {
    RawInput input{
        .members = std::move(members), .upload = std::move(upload), .status = route.status};
    for (const Parameter& parameter : route.parameters) shape_in_place(input.members, parameter);
    route.handler.decode(input);
    if (route.handler.before) {
        const Caller anonymous{.language = caller.language,
                               .request_id = caller.request_id,
                               .address = caller.address,
                               .user_agent = caller.user_agent};
        route.handler.before(input, route.access.who == Who::anyone ? anonymous : caller);
    }
    return route.handler.run(tx, caller, input);
}

}  // namespace mashang::http
