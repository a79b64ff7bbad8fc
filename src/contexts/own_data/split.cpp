#include "contexts/own_data/split.h"

#include <utility>

namespace mashang::own_data {
namespace {

namespace json = boost::json;

std::size_t size_of(const json::value& value) {
    return json::serialize(value).size();
}

/// Puts one thing after another into parts.
class Packing {
  public:
    explicit Packing(std::size_t most) : most_{most} {}

    /// What must stay together.
    void add_member(const Chapter& of, std::string_view name, json::value value) {
        make_room(size_of(value) + name.size());
        chapter(of).data[name] = std::move(value);
    }
    void add_item(const Chapter& of, std::string_view name, json::value item) {
        make_room(size_of(item) + name.size());
        json::value& list = chapter(of).data[name];
        if (!list.is_array()) list.emplace_array();
        list.get_array().push_back(std::move(item));
    }
    /// Also of which nothing is known: that is said.
    void add_chapter(Chapter whole, std::size_t size) {
        make_room(size);
        parts_.back().push_back(std::move(whole));
    }
    std::vector<std::vector<Chapter>> take() && { return std::move(parts_); }

  private:
    void make_room(std::size_t size) {
        if (used_ > 0 && used_ + size > most_) {
            parts_.emplace_back();
            used_ = 0;
        }
        used_ += size;
    }
    Chapter& chapter(const Chapter& of) {
        auto& part = parts_.back();
        if (part.empty() || part.back().code != of.code) {
            part.push_back({.code = of.code, .title = of.title, .data = {}});
        }
        return part.back();
    }

    std::size_t most_;
    std::size_t used_ = 0;
    std::vector<std::vector<Chapter>> parts_{1};
};

void divide(Packing& parts, Chapter chapter, std::size_t most) {
    json::object members = std::move(chapter.data);
    for (auto& member : members) {
        json::value& value = member.value();
        const bool is_long = value.is_array() && size_of(value) > most;
        if (!is_long) {
            parts.add_member(chapter, member.key(), std::move(value));
            continue;
        }
        for (json::value& item : value.get_array()) {
            parts.add_item(chapter, member.key(), std::move(item));
        }
    }
}

}  // namespace

std::vector<std::vector<Chapter>> split(std::vector<Chapter> chapters, std::size_t most) {
    Packing parts{most};
    for (Chapter& chapter : chapters) {
        const std::size_t size = size_of(chapter.data) + chapter.code.size();
        if (size <= most) {
            parts.add_chapter(std::move(chapter), size);
        } else {
            divide(parts, std::move(chapter), most);
        }
    }
    return std::move(parts).take();
}

}  // namespace mashang::own_data
