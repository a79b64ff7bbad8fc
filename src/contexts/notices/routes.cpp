#include "contexts/notices/routes.h"

#include "contexts/notices/refusals.h"
#include "contexts/notices/store.h"
#include "contexts/notices/wording.h"
#include "platform/http/typed_route.h"

namespace mashang::notices {
namespace {

using http::Access;
using http::Caller;
using http::Over;
using http::Who;

const Access kOwn{.who = Who::person, .over = Over::own};
constexpr std::size_t kPage = 30;

struct ListNotices {
    std::optional<NoticeId> cursor;
};
BOOST_DESCRIBE_STRUCT(ListNotices, (), (cursor))

struct NoticeView {
    NoticeId id;
    Instant at;
    std::string title;
    std::string text;
    std::optional<std::string> case_id;
    bool read;
};
BOOST_DESCRIBE_STRUCT(NoticeView, (), (id, at, title, text, case_id, read))

struct NoticeList {
    std::vector<NoticeView> notices;
    std::int64_t unread;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (notices, unread, next_cursor))

struct OneNotice {
    NoticeId id;
};
BOOST_DESCRIBE_STRUCT(OneNotice, (), (id))

identity::PersonId person_of(const Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

NoticeView view_of(const Parts& parts, const Notice& notice, Language language) {
    const auto facts = boost::json::parse(notice.facts).as_object();
    const auto wording =
        wording_of(notice.what, facts, *parts.catalogue.get(), language).value_or(Wording{});
    return {notice.id, notice.at, wording.title, wording.text, notice.case_id, notice.read};
}

NoticeList list(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListNotices& in) {
    NoticeList page{
        .notices = {}, .unread = store::count_unread(tx, person_of(caller)), .next_cursor = {}};
    for (const Notice& notice : store::list(tx, person_of(caller), in.cursor, kPage + 1)) {
        if (page.notices.size() == kPage) {
            page.next_cursor = page.notices.back().id.text();
            break;
        }
        page.notices.push_back(view_of(parts, notice, caller.language));
    }
    return page;
}

}  // namespace

http::Routes routes(const Parts& parts) {
    return {
        http::read<ListNotices, NoticeList>(
            "/api/v1/notices", kOwn, "Lists what the caller was told, newest first",
            [&parts](sql::Tx& tx, const Caller& caller, const ListNotices& in) {
                return list(tx, parts, caller, in);
            })
            .tag("notices")
            .clause("P 3.1.4"),
        http::write<OneNotice, http::Nothing>(
            http::Method::post, "/api/v1/notices/{id}/reading", kOwn, "Marks a notice as read",
            [](sql::Tx& tx, const Caller& caller, const OneNotice& in) {
                if (!store::mark_read(tx, person_of(caller), in.id)) {
                    throw Refused{refusals::kNoSuchNotice};
                }
            })
            .tag("notices")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchNotice}),
    };
}

}  // namespace mashang::notices
