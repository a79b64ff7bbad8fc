#include "platform/log/log.h"

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/details/file_helper.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <atomic>
#include <mutex>
#include <stdexcept>

#include "platform/log/scrub.h"

namespace mashang::log {
namespace {

constexpr std::size_t kMaxWaitingLines = 8192;

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    std::unreachable();
}

/// A file that may be moved away by whoever keeps old logs.
class FileSink final : public spdlog::sinks::base_sink<std::mutex> {
  public:
    explicit FileSink(const std::string& file) { file_.open(file); }
    void reopen() { is_moved_ = true; }

  private:
    void sink_it_(const spdlog::details::log_msg& message) override {
        if (is_moved_) {
            file_.reopen(false);  // throws while it cannot be; then the next line tries again
            is_moved_ = false;
        }
        spdlog::memory_buf_t line;
        formatter_->format(message, line);
        file_.write(line);
    }
    void flush_() override { file_.flush(); }

    spdlog::details::file_helper file_;
    std::atomic<bool> is_moved_ = false;
};

}  // namespace

/// Where lines go: a logger of spdlog, with its own writing thread unless it writes at once.
struct Log::Place {
    const platform::Clock& clock;
    Level least;
    std::shared_ptr<spdlog::details::thread_pool> writer;  // its end waits for all lines
    std::shared_ptr<spdlog::logger> logger;
    std::shared_ptr<FileSink> file = {};  // when it is one

    Place(const platform::Clock& its_clock, Level its_least, spdlog::sink_ptr sink, bool at_once)
        : clock{its_clock}, least{its_least} {
        if (at_once) {
            logger = std::make_shared<spdlog::logger>("mashang", std::move(sink));
        } else {
            writer = std::make_shared<spdlog::details::thread_pool>(kMaxWaitingLines, 1);
            logger = std::make_shared<spdlog::async_logger>(
                "mashang", std::move(sink), writer, spdlog::async_overflow_policy::overrun_oldest);
        }
        logger->set_pattern("%v");
        logger->set_level(spdlog_level(least));
        logger->flush_on(spdlog::level::trace);  // in the writing thread
    }
};

Log Log::to_stderr(const platform::Clock& clock, Level least) {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    return Log{std::make_shared<Place>(clock, least, std::move(sink), false)};
}

Log Log::to_file(const platform::Clock& clock, Level least, const std::string& file) try {
    auto sink = std::make_shared<FileSink>(file);
    auto place = std::make_shared<Place>(clock, least, sink, false);
    place->file = std::move(sink);
    return Log{std::move(place)};
} catch (const spdlog::spdlog_ex& error) {
    throw std::runtime_error{fmt::format("The log file cannot be opened: {}", error.what())};
}

Log Log::to(const platform::Clock& clock, Level least, std::ostream& out) {
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(out);
    return Log{std::make_shared<Place>(clock, least, std::move(sink), true)};
}

Log Log::for_request(std::string id) const {
    Log log = *this;
    log.request_id_ = std::move(id);
    return log;
}

void Log::debug(std::string_view event, std::initializer_list<Field> fields) const {
    write(Level::debug, event, fields);
}

void Log::info(std::string_view event, std::initializer_list<Field> fields) const {
    write(Level::info, event, fields);
}

void Log::warning(std::string_view event, std::initializer_list<Field> fields) const {
    write(Level::warning, event, fields);
}

void Log::error(std::string_view event, std::initializer_list<Field> fields) const {
    write(Level::error, event, fields);
}

void Log::reopen() const {
    if (place_->file) place_->file->reopen();
}

bool Log::takes(Level level) const {
    return level >= place_->least;
}

std::size_t Log::dropped() const {
    return place_->writer ? place_->writer->overrun_counter() : 0;
}

void Log::write(Level level, std::string_view event, std::initializer_list<Field> fields) const {
    if (!takes(level)) return;
    std::string line = begin_line(level, event);
    for (const Field& field : fields) append(line, field);
    end_line(level, std::move(line));
}

std::string Log::begin_line(Level level, std::string_view event) const {
    std::string line = R"({"at":)";
    json::write(line, place_->clock.now());
    append(line, Field{"level", level});
    append(line, Field{"event", event});
    if (!request_id_.empty()) append(line, Field{"request", request_id_});
    return line;
}

/// A string stays one when digits in it are masked; any other value becomes one.
void Log::append(std::string& line, const Field& field) {
    const std::string clean = scrubbed(field.json());
    line += ",\"";
    line += field.name();
    line += "\":";
    if (clean == field.json() || clean.starts_with('"')) {
        line += clean;
    } else {
        json::write(line, clean);
    }
}

void Log::end_line(Level level, std::string line) const {
    line += '}';
    place_->logger->log(spdlog_level(level), spdlog::string_view_t{line});
}

}  // namespace mashang::log
