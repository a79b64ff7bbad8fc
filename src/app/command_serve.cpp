#include <fmt/format.h>
#include <pthread.h>
#include <signal.h>

#include <cstdio>

#include "app/commands.h"
#include "app/house.h"

namespace mashang::app {
namespace {

/// SIGTERM, SIGINT and SIGHUP wait for `wait`, in this thread and in all that it starts.
class Signals {
  public:
    Signals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGHUP);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    int wait() const {
        int got = 0;
        sigwait(&set_, &got);
        return got;
    }

  private:
    sigset_t set_;
};

}  // namespace

Outcome serve(const Settings& settings) {
    const Signals signals;
    const House house{settings};
    fmt::print(stderr, "mashang: http://{}:{}\n", settings.server.address, house.port());
    if (!house.snapshots().is_loaded()) {
        fmt::print(stderr,
                   "mashang: nothing has been imported yet, so nothing is found. Run: mashang "
                   "import DIR   尚未导入数据，请运行 mashang import 目录\n");
    }
    while (signals.wait() == SIGHUP) house.reopen_log();
    return Outcome::done;
}

}  // namespace mashang::app
