#pragma once

#include <unistd.h>

#include <utility>

namespace mashang::disk {

/// An open file descriptor, closed when it goes.
class Handle {
  public:
    explicit Handle(int number) : number_{number} {}
    Handle(Handle&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Handle& operator=(Handle&&) = delete;
    ~Handle() {
        if (number_ >= 0) ::close(number_);
    }

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }

  private:
    int number_;
};

}  // namespace mashang::disk
