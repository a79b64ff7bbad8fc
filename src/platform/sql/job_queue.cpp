#include "platform/sql/job_queue.h"

namespace mashang::sql {

bool JobQueue::push(Job job) {
    {
        const std::lock_guard lock{mutex_};
        if (closed_ || jobs_.size() >= limit_) return false;
        jobs_.push_back(std::move(job));
    }
    filled_.notify_one();
    return true;
}

std::optional<Job> JobQueue::pop() {
    if (jobs_.empty()) return std::nullopt;
    std::optional<Job> job{std::move(jobs_.front())};
    jobs_.pop_front();
    return job;
}

std::optional<Job> JobQueue::wait() {
    std::unique_lock lock{mutex_};
    filled_.wait(lock, [&] { return closed_ || !jobs_.empty(); });
    return pop();
}

std::optional<Job> JobQueue::take() {
    const std::lock_guard lock{mutex_};
    return pop();
}

void JobQueue::close() {
    {
        const std::lock_guard lock{mutex_};
        closed_ = true;
    }
    filled_.notify_all();
}

std::size_t JobQueue::size() const {
    const std::lock_guard lock{mutex_};
    return jobs_.size();
}

Job WaitingJob::job(const std::function<void(Tx&)>& work) {
    return {.work = [&work](Tx& tx) { work(tx); },
            .committed = [this] { finish(nullptr); },
            .failed = [this](std::exception_ptr failure) { finish(std::move(failure)); }};
}

void WaitingJob::finish(std::exception_ptr failure) {
    const std::lock_guard lock{mutex_};  // held while notifying: the waiter then destroys us
    failure_ = std::move(failure);
    done_ = true;
    ended_.notify_one();
}

void WaitingJob::wait() {
    std::unique_lock lock{mutex_};
    ended_.wait(lock, [&] { return done_; });
    if (failure_) std::rethrow_exception(failure_);
}

}  // namespace mashang::sql
