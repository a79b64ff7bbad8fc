#pragma once

// A server on loopback around a service that answers with what it got.

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "platform/http/problem.h"
#include "platform/http/raw_client.h"
#include "platform/http/server.h"

namespace mashang::http {

class Echo final : public Service {
  public:
    ~Echo() override {
        for (auto& thread : threads_) thread.join();
    }
    std::unique_ptr<Exchange> new_exchange() override { return std::make_unique<Exchange>(); }

    Admission admit(Exchange& exchange) override {
        if (exchange.head.target != "/refused") return {.body_limit = body_limit};
        exchange.response.status = 403;
        return {.admitted = false};
    }

    Progress serve(Exchange& exchange) override {
        exchange.response.content_type = "text/plain";
        if (exchange.head.target == "/large") {
            exchange.response.shared_body = large;
            return Progress::done;
        }
        if (exchange.head.target == "/held") hold();  // the whole loop
        if (exchange.head.target == "/soon") {
            exchange.finish();
            return Progress::pending;
        }
        if (exchange.head.target != "/later") {
            complete(exchange);
            return Progress::done;
        }
        const std::lock_guard lock{mutex_};
        threads_.emplace_back([this, &exchange] {
            hold();
            exchange.finish();
        });
        return Progress::pending;
    }

    void complete(Exchange& exchange) override {
        exchange.response.body.append(exchange.head.method)
            .append(" ")
            .append(exchange.head.target);
        exchange.response.body.append(" ").append(exchange.body);
    }

    void refuse(Exchange& exchange, const Refused& refused) override {
        exchange.response.status = status_of(refused.refusal());
        exchange.response.body = refused.refusal().code;
    }
    void answered(const Exchange&) override { answers += 1; }

    void release() {
        const std::lock_guard lock{mutex_};
        released_ = true;
        changed_.notify_all();
    }
    void wait_until_pending(int count) {
        std::unique_lock wait{mutex_};
        changed_.wait(wait, [&] { return pending_ >= count; });
    }

    std::size_t body_limit = 1000;
    std::shared_ptr<const std::string> large = std::make_shared<std::string>(5 << 20, 'x');
    std::atomic<int> answers = 0;

  private:
    void hold() {
        std::unique_lock wait{mutex_};
        pending_ += 1;
        changed_.notify_all();
        changed_.wait(wait, [&] { return released_; });
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    bool released_ = false;
    int pending_ = 0;
    std::vector<std::thread> threads_;
};

struct ServerTest : testing::Test {
    static ServerOptions any_port() { return {.port = 0}; }

    void start(const ServerOptions& options = any_port()) { server.emplace(echo, options); }
    RawClient client() { return RawClient{server->port()}; }

    /// Sends bytes that must be refused with `status`, after which the connection must end.
    void expect_refused(std::string_view bytes, int status) {
        RawClient raw{server->port()};
        raw.send(bytes);
        const auto answer = raw.receive();
        ASSERT_TRUE(answer) << bytes;
        EXPECT_EQ(answer->status, status) << bytes << "\n" << answer->body;
        EXPECT_EQ(answer->header("connection"), "close");
        EXPECT_TRUE(raw.is_closed()) << bytes;
    }

    Echo echo;
    std::optional<Server> server;
};

}  // namespace mashang::http
