// One connection: bytes to requests, requests to the service, answers to bytes.

#include <boost/asio/write.hpp>
#include <cstring>
#include <functional>

#include "platform/http/loop.h"
#include "platform/http/refusals.h"
#include "platform/http/request_parser.h"

namespace mashang::http {

namespace {

constexpr std::size_t kFirstBuffer = 8 * 1024;
constexpr std::size_t kReadSize = 64 * 1024;      ///< of large bodies
constexpr std::size_t kFlushAt = 256 * 1024;      ///< of gathered answers
constexpr std::size_t kApartAt = 32 * 1024;       ///< shared bodies from here on are not copied
constexpr std::size_t kKeepCapacity = 64 * 1024;  ///< what a connection's buffers may keep
constexpr std::chrono::milliseconds kLinger{1'000};

class Connection final : public Member {
  public:
    Connection(Loop& loop, tcp::socket socket)
        : loop_{loop},
          socket_{std::move(socket)},
          parser_{{.head_bytes = loop.options.head_bytes}},
          exchange_{loop.service.new_exchange()} {
        error_code ec;
        socket_.set_option(tcp::no_delay{true}, ec);
        const auto peer = socket_.remote_endpoint(ec);
        if (!ec) peer_ = peer.address().to_string(ec);
        exchange_->set_finish([this] { loop_.deliver(*this); });
        buffer_.resize(kFirstBuffer);
        place_ = loop_.open.insert(loop_.open.end(), this);
        loop_.connections.fetch_add(1, std::memory_order_relaxed);
    }
    ~Connection() override {
        loop_.open.erase(place_);
        loop_.connections.fetch_sub(1, std::memory_order_relaxed);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    asio::awaitable<void> run() {
        while (!broken_ && co_await serve_one()) {
        }
        co_await flush();
        if (unread_body_) co_await linger();
    }

    /// Called at every tick.
    void sweep() override {
        const bool ends_by_stop = phase_ == Phase::idle && loop_.stopping && !has_more_to_say();
        if (!ends_by_stop && loop_.now < deadline_ && loop_.now < loop_.cut_all) return;
        switch (phase_) {
            case Phase::idle:
            case Phase::reading:
                timed_out_ = true;
                socket_.cancel(ignored_);
                return;
            case Phase::writing:
                socket_.close(ignored_);
                return;
            case Phase::pending:
                return;  // its handler holds on to this
        }
    }

    void resume() override {
        if (!resume_) {
            is_finished_ = true;  // while the answers before it were still being sent
            return;
        }
        std::exchange(resume_, {})();
    }

  private:
    enum class Phase { idle, reading, pending, writing };

    void enter(Phase phase, Steady::time_point deadline) {
        phase_ = phase;
        deadline_ = deadline;
        timed_out_ = false;
    }

    /// Whether bytes have come that nobody has read yet: a request sent before a stop is answered.
    bool has_more_to_say() { return socket_.available(ignored_) > 0; }

    std::string_view unread() const { return {buffer_.data() + begin_, end_ - begin_}; }

    /// One request and its answer; false when the connection is to end. What is in the buffer
    /// already is handled without suspending.
    asio::awaitable<bool> serve_one() {
        parser_.reset();
        exchange_->response.clear();
        exchange_->body = {};
        exchange_->head = {};
        for (auto step = take_head(); step.state != RequestParser::State::complete;
             step = take_head()) {
            if (step.state == RequestParser::State::failed) {
                refuse(*step.refusal);
                co_return false;
            }
            if (!co_await read_more_of_head()) co_return false;
        }
        const Service::Admission admission = loop_.service.admit(*exchange_);
        if (!admission.admitted) {
            unread_body_ = parser_.body() != RequestParser::Body::none;
            exchange_->response.close |= unread_body_;
            co_return co_await answer_and_flush();
        }
        if (!take_body() && !co_await read_body(admission.body_limit)) co_return false;
        if (loop_.service.serve(*exchange_) == Service::Progress::pending) {
            co_await flush();  // when this breaks the handler still runs
            enter(Phase::pending, Steady::time_point::max());
            co_await finished();
            loop_.service.complete(*exchange_);
        }
        co_return co_await answer_and_flush();
    }

    /// Suspends until the exchange is finished, if it is not yet.
    asio::awaitable<void> finished() {
        if (std::exchange(is_finished_, false)) co_return;
        co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(
            [this](auto handler) { resume_ = std::move(handler); }, asio::use_awaitable);
    }

    RequestParser::Step take_head() {
        if (begin_ == end_) return {};
        const auto step = parser_.parse_head(unread(), exchange_->head);
        exchange_->head.peer = peer_;
        if (step.state != RequestParser::State::incomplete) exchange_->started = Steady::now();
        begin_ += step.consumed;
        return step;
    }

    /// Sends what is gathered and waits for more bytes; false at the end of the connection.
    asio::awaitable<bool> read_more_of_head() {
        co_await let_others_answer();
        if (!co_await flush()) co_return false;
        const bool idle = begin_ == end_;
        if (loop_.stopping && idle && !has_more_to_say()) co_return false;
        make_room();
        if (idle) {
            enter(Phase::idle, loop_.now + loop_.options.idle_timeout);
        } else if (phase_ != Phase::reading) {
            enter(Phase::reading, loop_.now + loop_.options.head_timeout);
        }
        if (!co_await read_some()) {
            if (timed_out_ && !idle) refuse_late();
            co_return false;
        }
        if (idle) enter(Phase::reading, loop_.now + loop_.options.head_timeout);
        co_return true;
    }

    /// Before sending: the connections that became readable in the same turn of the loop come
    /// first, so that the answers of a turn go out together. A proxy that asked on many connections
    /// is woken once for them and not once for each.
    asio::awaitable<void> let_others_answer() {
        if (!out_.empty()) co_await asio::post(asio::use_awaitable);
    }

    /// Room for more behind what is unread: by moving it to the front, then by growing.
    void make_room() {
        if (begin_ == end_) {
            begin_ = end_ = 0;
        } else if (begin_ > 0) {
            std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);  // parse_head bounds it
    }

    asio::awaitable<bool> read_some() {
        const auto [ec, size] = co_await socket_.async_read_some(
            asio::buffer(buffer_.data() + end_, buffer_.size() - end_), kAwait);
        end_ += size;
        co_return !ec && size > 0;
    }

    /// A body that is all in the buffer, or none.
    bool take_body() {
        if (parser_.body() == RequestParser::Body::none) return true;
        if (parser_.body() == RequestParser::Body::chunked) return false;
        if (end_ - begin_ < parser_.content_length()) return false;
        exchange_->body = unread().substr(0, parser_.content_length());
        begin_ += parser_.content_length();
        return true;
    }

    asio::awaitable<bool> read_body(std::size_t limit) {
        if (parser_.body() == RequestParser::Body::chunked) co_return co_await read_chunks(limit);
        co_return co_await read_sized(limit);
    }

    Steady::time_point body_deadline(std::size_t bytes) const {
        const auto beyond =
            std::chrono::milliseconds{bytes * 1000 / loop_.options.body_bytes_per_second};
        return loop_.now + loop_.options.body_timeout + beyond;
    }

    asio::awaitable<bool> read_sized(std::size_t limit) {
        if (parser_.content_length() > limit) {
            refuse(kBodyTooLarge, {{"limit", std::to_string(limit)}});
            co_return false;
        }
        const auto length = static_cast<std::size_t>(parser_.content_length());
        body_.assign(unread());
        begin_ = end_;  // the head's views stay valid: nothing is moved before the next request
        if (!co_await before_waiting()) co_return false;
        enter(Phase::reading, body_deadline(length));
        std::size_t have = body_.size();
        while (have < length) {
            // Memory grows with what has come, not with what was announced.
            if (have == body_.size()) body_.resize(std::min(length, std::max(kReadSize, have * 2)));
            const auto [ec, size] = co_await socket_.async_read_some(
                asio::buffer(body_.data() + have, body_.size() - have), kAwait);
            if (ec) {
                refuse_late();
                co_return false;
            }
            have += size;
        }
        exchange_->body = body_;
        co_return true;
    }

    asio::awaitable<bool> read_chunks(std::size_t limit) {
        body_.clear();
        std::string chunks{unread()};
        begin_ = end_;
        if (!co_await before_waiting()) co_return false;
        enter(Phase::reading, body_deadline(limit));
        for (;;) {
            const auto step = parser_.parse_chunks(chunks, body_, limit);
            if (step.state == RequestParser::State::failed) {
                refuse(*step.refusal, {{"limit", std::to_string(limit)}});
                co_return false;
            }
            chunks.erase(0, step.consumed);
            if (step.state == RequestParser::State::complete) break;
            const std::size_t have = chunks.size();
            chunks.resize(have + kFirstBuffer);
            const auto [ec, size] = co_await socket_.async_read_some(
                asio::buffer(chunks.data() + have, kFirstBuffer), kAwait);
            chunks.resize(have + size);
            if (ec) {
                refuse_late();
                co_return false;
            }
        }
        later_ = std::move(chunks);  // of the next request; the head before it must not move yet
        exchange_->body = body_;
        co_return true;
    }

    /// Before waiting for a body: the answers of earlier requests go out, and "go on" if asked for.
    asio::awaitable<bool> before_waiting() {
        if (parser_.expects_continue()) out_ += "HTTP/1.1 100 Continue\r\n\r\n";
        return flush();
    }

    /// Answers with a refusal of the protocol; the connection ends after it.
    void refuse(const Refusal& refusal, Facts facts = {}) {
        exchange_->response.clear();
        loop_.service.refuse(*exchange_, Refused{refusal, std::move(facts)});
        exchange_->response.close = true;
        unread_body_ = true;
        append_answer();
    }

    /// After a failed read: says so when it was our clock that ended it.
    void refuse_late() {
        if (!timed_out_) return;
        exchange_->started = Steady::now();
        refuse(kTooSlow);
    }

    bool has_body_apart() const {
        const Response& response = exchange_->response;
        return response.shared_body && response.shared_body->size() >= kApartAt &&
               exchange_->head.method != "HEAD" && response.status != 204 && response.status != 304;
    }

    /// Whether the connection goes on after this answer.
    bool append_answer() {
        const Response& response = exchange_->response;
        const bool keep_alive = parser_.keep_alive() && !response.close && !loop_.stopping;
        append_response(out_, response,
                        {.head_only = exchange_->head.method == "HEAD",
                         .keep_alive = keep_alive,
                         .say_so = exchange_->head.http_1_0,
                         .date = loop_.date},
                        has_body_apart());
        loop_.service.answered(*exchange_);
        return keep_alive;
    }

    asio::awaitable<bool> answer_and_flush() {
        const bool keep_alive = append_answer();
        if (has_body_apart()) {
            co_await flush(*exchange_->response.shared_body);
        } else if (out_.size() > kFlushAt) {
            co_await flush();
        }
        take_later();
        shrink();
        co_return keep_alive;
    }

    void take_later() {
        if (later_.empty()) return;
        begin_ = 0;
        end_ = later_.size();
        if (buffer_.size() < end_) buffer_.resize(end_);
        std::memcpy(buffer_.data(), later_.data(), end_);
        later_.clear();
    }

    void shrink() {
        if (body_.capacity() > kKeepCapacity) body_ = {};
        if (exchange_->response.body.capacity() > kKeepCapacity) exchange_->response.body = {};
    }

    asio::awaitable<bool> flush(std::string_view more = {}) {
        if (broken_) co_return false;
        if (out_.empty() && more.empty()) co_return true;
        const std::size_t size = out_.size() + more.size();
        enter(Phase::writing,
              loop_.now + loop_.options.write_timeout +
                  std::chrono::milliseconds{size / 64 * 1000 /
                                            (loop_.options.body_bytes_per_second / 64 + 1)});
        if (more.empty()) {
            const auto [ec, written] =
                co_await asio::async_write(socket_, asio::buffer(out_), kAwait);
            broken_ = static_cast<bool>(ec);
        } else {
            const std::array<asio::const_buffer, 2> pieces{asio::buffer(out_), asio::buffer(more)};
            const auto [ec, written] = co_await asio::async_write(socket_, pieces, kAwait);
            broken_ = static_cast<bool>(ec);
        }
        out_.clear();
        if (out_.capacity() > 2 * kFlushAt) out_.shrink_to_fit();
        co_return !broken_;
    }

    /// Closing with unread bytes in the socket would reset the connection, and the other side might
    /// lose the answer: say that we are done, and take what still comes for a moment.
    asio::awaitable<void> linger() {
        if (broken_) co_return;
        socket_.shutdown(tcp::socket::shutdown_send, ignored_);
        enter(Phase::reading, std::min(loop_.now + kLinger, loop_.cut_all));
        for (std::size_t taken = 0; taken < (std::size_t{1} << 20) && !timed_out_;) {
            const auto [ec, size] = co_await socket_.async_read_some(asio::buffer(buffer_), kAwait);
            if (ec) co_return;
            taken += size;
        }
    }

    Loop& loop_;
    tcp::socket socket_;
    RequestParser parser_;
    std::unique_ptr<Exchange> exchange_;
    std::string peer_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string body_;
    std::string later_;
    std::string out_;
    Phase phase_ = Phase::idle;
    Steady::time_point deadline_ = Steady::time_point::max();
    bool timed_out_ = false;
    bool broken_ = false;       ///< writing failed
    bool unread_body_ = false;  ///< the connection ends with bytes that nobody reads
    std::move_only_function<void()> resume_;
    bool is_finished_ = false;  ///< before anybody waited for it
    std::list<Member*>::iterator place_;
    error_code ignored_;
};

}  // namespace

asio::awaitable<void> run_connection(Loop& loop, tcp::socket socket) {
    Connection connection{loop, std::move(socket)};
    co_await connection.run();
}

}  // namespace mashang::http
