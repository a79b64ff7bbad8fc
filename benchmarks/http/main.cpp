// bench_http: the HTTP edge against nginx, item-guide sized answers, one core each. One JSON line
// per figure: {bench, metric, value, unit, peer, peer_value, ratio, target, ok}.
//
// Server and nginx take turns on core 0, wrk is on core 1; medians of the rounds. Needs nginx and
// wrk.

#include <fmt/format.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/http/edge.h"
#include "platform/http/raw_client.h"
#include "platform/http/schema.h"
#include "platform/http/server.h"
#include "platform/http/typed_route.h"

namespace {

using namespace mashang;

constexpr int kRounds = 5;
constexpr int kServerCore = 0;
constexpr int kClientCore = 1;
constexpr int kSeconds = 3;

struct Material {
    int seq;
    std::string name, source, necessity, form, how, note;
};
BOOST_DESCRIBE_STRUCT(Material, (), (seq, name, source, necessity, form, how, note))
struct Step {
    int step;
    std::string name, note;
};
BOOST_DESCRIBE_STRUCT(Step, (), (step, name, note))
struct Guide {
    std::string item_id, task_code, name, type, audience;
    std::vector<std::string> conditions;
    std::vector<Material> materials;
    std::vector<Step> process;
    int promised_workdays;
    bool instant, fee;
};
BOOST_DESCRIBE_STRUCT(Guide, (),
                      (item_id, task_code, name, type, audience, conditions, materials, process,
                       promised_workdays, instant, fee))
struct GuideId {
    std::string item_id;
    std::optional<std::string> division;
};
BOOST_DESCRIBE_STRUCT(GuideId, (), (item_id, division))

/// About what an item guide holds: 5 kB of JSON.
Guide sample_guide(const std::string& item_id) {
    Guide guide{.item_id = item_id,
                .task_code = "1135000000359148XF4350128001000",
                .name = "住房公积金提取（购买自住住房）",
                .type = "公共服务",
                .audience = "person",
                .conditions = {"职工连续足额缴存住房公积金六个月以上", "购房行为发生在两年之内",
                               "本人及配偶名下无未结清的住房公积金贷款"},
                .promised_workdays = 3,
                .instant = false,
                .fee = false};
    for (int i = 1; i <= 12; ++i) {
        guide.materials.push_back({i, "购房合同备案证明及首付款发票", "applicant", "required",
                                   "electronic", "upload",
                                   "须加盖备案专用章，复印件应与原件核对无误后由申请人签名"});
    }
    for (int i = 1; i <= 5; ++i) {
        guide.process.push_back(
            {i, "受理", "窗口工作人员对申请材料进行形式审查，符合条件的当场受理"});
    }
    return guide;
}

void pin_to(int core) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    ::sched_setaffinity(0, sizeof set, &set);
}

class Nobody final : public http::Authenticator {
  public:
    http::Caller authenticate(sql::Tx&, const http::RequestHead&) override { return {}; }
};

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error{"cannot run " + command};
    std::array<char, 4096> piece;
    while (const auto size = std::fread(piece.data(), 1, piece.size(), pipe)) {
        text.append(piece.data(), size);
    }
    ::pclose(pipe);
    return text;
}

/// What one run of wrk shows about a server.
struct Run {
    double per_second;      ///< by the clock: wrong when anything else wants the two cores
    double per_cpu_second;  ///< by the server's own processor time: holds on a busy machine, too
};

double cpu_seconds_of(pid_t process) {
    clockid_t clock;
    timespec used{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
        throw std::runtime_error{"no processor time of the server"};
    }
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

double number_before(const std::string& text, std::string_view word) {
    const auto end = text.find(word);
    if (end == std::string::npos) throw std::runtime_error{"wrk: " + text};
    return std::stod(text.substr(text.rfind('\n', end) + 1));
}

Run load(pid_t process, std::uint16_t port, const std::string& path) {
    const double before = cpu_seconds_of(process);
    const std::string text =
        output_of(fmt::format("taskset -c {} wrk -t1 -c64 -d{}s http://127.0.0.1:{}{} 2>&1",
                              kClientCore, kSeconds, port, path));
    const double used = cpu_seconds_of(process) - before;
    if (text.find("Non-2xx") != std::string::npos) throw std::runtime_error{"wrk: " + text};
    const double requests = number_before(text, " requests in");
    return {.per_second = std::stod(text.substr(text.find("Requests/sec:") + 13)),
            .per_cpu_second = requests / used};
}

/// nginx with one worker that returns `body`, until it is destroyed.
class Nginx {
  public:
    Nginx(const std::string& body, std::uint16_t port) {
        auto pattern = (std::filesystem::temp_directory_path() / "bench-http-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        folder_ = pattern;
        std::ofstream{folder_ / "nginx.conf"}
            << "daemon off; master_process off; worker_processes 1; error_log stderr crit; pid "
            << (folder_ / "pid").string() << ";\nevents { worker_connections 1024; }\n"
            << "http { access_log off; keepalive_requests 100000000; default_type "
               "application/json;\n"
            << "client_body_temp_path " << (folder_ / "body").string() << "; proxy_temp_path "
            << (folder_ / "proxy").string() << "; fastcgi_temp_path " << (folder_ / "f").string()
            << "; uwsgi_temp_path " << (folder_ / "u").string() << "; scgi_temp_path "
            << (folder_ / "s").string() << ";\nserver { listen 127.0.0.1:" << port
            << " reuseport; location / { return 200 '" << body << "'; } } }\n";
        process_ = ::fork();
        if (process_ == 0) {
            pin_to(kServerCore);
            const std::string file = (folder_ / "nginx.conf").string();
            ::execl("/usr/sbin/nginx", "nginx", "-c", file.c_str(), nullptr);
            ::_exit(127);
        }
        for (int tries = 0; tries < 100; ++tries) {
            try {
                const http::RawClient ready{port};
                return;
            } catch (const std::runtime_error&) {
                std::this_thread::sleep_for(std::chrono::milliseconds{50});
            }
        }
        throw std::runtime_error{"nginx does not start"};
    }
    ~Nginx() {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
        std::filesystem::remove_all(folder_);
    }
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;
    pid_t process() const { return process_; }

  private:
    std::filesystem::path folder_;
    pid_t process_ = -1;
};

double median(const std::vector<Run>& runs, double Run::* figure) {
    std::vector<double> values;
    for (const Run& run : runs) values.push_back(run.*figure);
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

void tell_one(std::string_view metric, std::string_view unit, double value, double peer,
              std::optional<double> target) {
    const double ratio = value / peer;
    fmt::print(R"({{"bench":"http","metric":"{}","value":{:.0f},"unit":"{}",)"
               R"("peer":"nginx return 200","peer_value":{:.0f},"ratio":{:.3f},)",
               metric, value, unit, peer, ratio);
    if (target) {
        fmt::print("\"target\":{},\"ok\":{}}}\n", *target, ratio >= *target);
    } else {
        fmt::print("\"target\":null,\"ok\":true}}\n");
    }
}

void tell(const std::string& metric, const std::vector<Run>& ours, const std::vector<Run>& peer,
          std::optional<double> target) {
    tell_one(metric, "req/s", median(ours, &Run::per_second), median(peer, &Run::per_second),
             target);
    tell_one(metric + ", per processor second", "req/cpu-s", median(ours, &Run::per_cpu_second),
             median(peer, &Run::per_cpu_second), target);
}

http::Routes routes() {
    return {
        http::memory<GuideId, Guide>("/kept/{item_id}", "A guide whose answer is kept",
                                     [](const GuideId& in) { return sample_guide(in.item_id); })
            .version([] { return std::uint64_t{1}; }),
        http::memory<GuideId, Guide>(
            "/printed/{item_id}", "A guide that is printed each time",
            [held = sample_guide("printed")](const GuideId&) -> const Guide& { return held; }),
    };
}

int run() {
    auto pattern = (std::filesystem::temp_directory_path() / "bench-http-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    const auto database = sql::open("sqlite:" + pattern + "/bench.db");
    const http::Routes rows = routes();
    Nobody nobody;
    platform::SystemClock clock;
    http::EdgeSettings settings;
    settings.rates = http::RateSettings::unlimited();
    http::Edge edge{{.routes = rows,
                     .database = *database,
                     .authenticator = nobody,
                     .clock = clock,
                     .cipher = {}},
                    settings};
    cpu_set_t all;
    ::sched_getaffinity(0, sizeof all, &all);
    pin_to(kServerCore);  // the server's thread inherits it
    http::Server server{edge, {.port = 0}};
    ::sched_setaffinity(0, sizeof all, &all);

    http::RawClient client{server.port()};
    const std::string body = client.ask("GET", "/kept/1")->body;
    const Nginx nginx{body, static_cast<std::uint16_t>(server.port() + 1)};
    std::vector<Run> kept, printed, peer;
    for (int round = 0; round < kRounds; ++round) {
        peer.push_back(load(nginx.process(), static_cast<std::uint16_t>(server.port() + 1), "/"));
        kept.push_back(load(::getpid(), server.port(), "/kept/1"));
        printed.push_back(load(::getpid(), server.port(), "/printed/1"));
    }
    fmt::print(stderr, "answers of {} bytes\n", body.size());
    tell("memory GET, kept answer", kept, peer, 0.6);
    tell("memory GET, printed each time", printed, peer, std::nullopt);
    std::filesystem::remove_all(pattern);
    return 0;
}

}  // namespace

int main() {
    try {
        return run();
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
