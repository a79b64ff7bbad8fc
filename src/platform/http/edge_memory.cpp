// Memory routes: no database, nobody identified, answered at once; one with a slow step, which asks
// elsewhere, waits for it among the readers.

#include "platform/http/content_hash.h"
#include "platform/http/edge_impl.h"
#include "platform/http/language.h"

namespace mashang::http {

Service::Progress Edge::Impl::serve_memory(Call& call) {
    if (call.route->handler.before) return serve_waiting(call);
    answer_at_once(call);
    return Progress::done;
}

Service::Progress Edge::Impl::serve_waiting(Call& call) {
    prepare(call);
    call.work->caller = anonymous(call.head);
    take_place(call);
    return take_off(readers.post([&call] {
        Call::Work& work = *call.work;
        try {
            call.route->handler.before(work.input, work.caller);
            work.output = call.route->handler.run(nullptr, work.caller, work.input);
        } catch (...) {
            work.thrown = std::current_exception();
        }
        call.finish();
    }));
}

void Edge::Impl::answer_at_once(Call& call) {
    const Route& route = *call.route;
    std::uint64_t version = 0;
    if (route.version) {
        version = route.version();
        call.cache_key.assign(tag_of(call.head.language)).append(call.head.target);
        if (const auto kept = cache.find(call.cache_key, version)) {
            return printer.print(call.head, *kept, call.response);
        }
    }
    prepare(call);
    call.work->caller = anonymous(call.head);
    RawOutput output = route.handler.run(nullptr, call.work->caller, call.work->input);
    const bool plain = !route.is_wire && output.reply.status == 200 &&
                       output.reply.cookies.empty() && output.reply.location.empty() &&
                       output.file_name.empty();
    if (!plain) return print(call, std::move(output));

    const auto answer = std::make_shared<const KeptAnswer>(
        KeptAnswer{.version = version,
                   .content_type = std::move(output.content_type),
                   .etag = etag_of(output.body),
                   .body = std::make_shared<const std::string>(std::move(output.body))});
    printer.print(call.head, *answer, call.response);
    if (route.version) cache.keep(call.cache_key, answer);
}

}  // namespace mashang::http
