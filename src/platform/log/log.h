#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "platform/clock/clock.h"
#include "platform/json/write.h"

namespace mashang::log {

enum class Level { debug, info, warning, error };
BOOST_DESCRIBE_ENUM(Level, debug, info, warning, error)

/// A name and what it is of this event. Names are ours; what people typed is never a name.
class Field {
  public:
    template <class T>
    Field(std::string_view name, const T& value) : name_{name} {
        json::write(json_, value);
    }
    std::string_view name() const { return name_; }
    std::string_view json() const { return json_; }

  private:
    std::string_view name_;
    std::string json_;
};

/// Writes events as JSON, one a line: {"at":…,"level":…,"event":…,"request":…, fields…}. Every
/// value goes through `scrubbed` (scrub.h). Cheap to copy; copies write to the same place. Safe to
/// share between threads; nobody waits for the disk: when 8192 lines wait, the oldest is dropped
/// and counted. The end of the last copy writes out what waits.
class Log {
  public:
    /// On standard error, which systemd keeps. `clock` outlives the log.
    static Log to_stderr(const platform::Clock& clock, Level least);
    /// At the end of a file. Throws std::runtime_error when it cannot be opened.
    static Log to_file(const platform::Clock& clock, Level least, const std::string& file);
    /// On a stream that outlives the log, at once: for tests.
    static Log to(const platform::Clock& clock, Level least, std::ostream& out);

    /// The same log with the request's id in every line.
    Log for_request(std::string id) const;

    /// `event` is a context word and a past participle: "sms.sent".
    void debug(std::string_view event, std::initializer_list<Field> fields = {}) const;
    void info(std::string_view event, std::initializer_list<Field> fields = {}) const;
    void warning(std::string_view event, std::initializer_list<Field> fields = {}) const;
    void error(std::string_view event, std::initializer_list<Field> fields = {}) const;

    /// The same with the members of a described struct as fields.
    template <json::DescribedStruct T>
    void write(Level level, std::string_view event, const T& fields) const {
        if (!takes(level)) return;
        std::string line = begin_line(level, event);
        boost::mp11::mp_for_each<json::Members<T>>([&](auto descriptor) {
            append(line, Field{json::outside_name(descriptor.name), fields.*descriptor.pointer});
        });
        end_line(level, std::move(line));
    }

    /// Opens the file again by its name, before the next line: call it after the file was moved
    /// away. Other places stay as they are.
    void reopen() const;

    bool takes(Level level) const;
    /// Lines that were lost because the place they go to was too slow.
    std::size_t dropped() const;

  private:
    struct Place;
    explicit Log(std::shared_ptr<Place> place) : place_{std::move(place)} {}

    void write(Level level, std::string_view event, std::initializer_list<Field> fields) const;
    std::string begin_line(Level level, std::string_view event) const;
    static void append(std::string& line, const Field& field);
    void end_line(Level level, std::string line) const;

    std::shared_ptr<Place> place_;
    std::string request_id_;
};

}  // namespace mashang::log
